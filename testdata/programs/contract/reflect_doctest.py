# doctest runs text in docstrings, which must stay as it is, in the namespace of the module.
"""The examples in docstrings are run by doctest: they see the functions as they are, and their own text must not be touched.

>>> total([1, 2, 3])
12
>>> total.__doc__.count(">>>")
3
"""
import doctest

RATE = 2


def total(values):
    """Add up.

    >>> total([])
    0
    >>> RATE = 5    # a name of the example, not of the module
    >>> total([1.5])
    3.0
    """
    result = 0
    for value in values:
        result += value * RATE
    return result


class Counter:
    """
    >>> counter = Counter()
    >>> [counter.bump() for _ in range(3)]
    [1, 2, 3]
    >>> counter.missing
    Traceback (most recent call last):
        ...
    AttributeError: 'Counter' object has no attribute 'missing'
    """

    def __init__(self):
        self.count = 0

    def bump(self):
        self.count += 1
        return self.count


print(doctest.testmod())
print(total(range(10)))

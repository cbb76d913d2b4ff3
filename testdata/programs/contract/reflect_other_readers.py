# Text of the program that others read at run time: type comments, __doc__, __file__ and line numbers in warnings stay usable; assert messages stay.
import os
import warnings


def documented(values):
    "One line" " in two parts."
    total = 0
    for value in values:
        total += value
    return total


def checked(values):
    for value in values:
        assert value > 0, "value %r is not positive" % value
    return len(values)


def deprecated(value):
    warnings.warn("deprecated is deprecated", DeprecationWarning)
    return value


def run(count):
    result = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        for number in range(count):
            result.append(deprecated(number))
    return result, [(str(item.message), item.category.__name__, os.path.basename(item.filename)) for item in caught]


class Documented:
    __doc__ = "assigned " + "docstring"
    version = "1.0"

    def method(self):
        """Method's text."""


documented.__doc__ += " Extended."
print(documented.__doc__, documented([1, 2]), Documented.__doc__, Documented.method.__doc__)
try:
    checked([1, 2, 0])
except AssertionError as error:
    print(error)
print(run(2))
print(os.path.basename(__file__), __name__, __doc__, checked([1]))

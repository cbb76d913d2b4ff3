# Signatures, names, docstrings, defaults and modules of functions and classes stay what they were.
"""The docstring of the module: a comment may stand before it."""
import functools
import inspect


def run(items, count=10, *extra, key=None, **options):
    """Run over the items."""
    total = 0
    for item in items:
        total += item * count
    return total


def no_docstring(values):
    for value in values:
        "not a docstring"
    return "value"


class Shape:
    """A shape."""

    sides = 4

    def area(self, width, /, height=2):
        """The area."""
        return width * height

    @staticmethod
    def make(sides=3):
        return sides

    class Inner:
        def method(self):
            return lambda: None


def outer():
    def inner(value, *, flag=False):
        return value
    return inner


@functools.wraps(run)
def wrapped(*arguments, **options):
    return run(*arguments, **options)


for function in (run, no_docstring, Shape.area, Shape.make, Shape.Inner.method, Shape.Inner().method(), outer(), wrapped):
    print(function.__name__, function.__qualname__, function.__module__, inspect.signature(function), function.__doc__)
print(run.__defaults__, run.__kwdefaults__, outer().__kwdefaults__, Shape.__doc__, Shape.Inner.__qualname__, __doc__)
print(inspect.getfullargspec(run).args, run.__code__.co_argcount, run.__code__.co_name, run.__code__.co_varnames[:3])
print([name for name, _ in inspect.getmembers(Shape) if not name.startswith("__")], run([1, 2]), outer().__closure__)

# inspect.getsource gives the text of a running function: a program that reads its own source must find what was written.
import ast
import inspect
import textwrap

FACTOR = 3


def scaled_total(values):
    """Add up the values, each times FACTOR."""
    total = 0
    for value in values:
        total += value * FACTOR  # the hot line
    return total


class Shape:
    sides = 4

    def perimeter(self, length):
        return self.sides * length


def count_nodes(function):
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    return sum(1 for _ in ast.walk(tree)), [type(node).__name__ for node in ast.walk(tree) if isinstance(node, ast.stmt)]


print(inspect.getsource(scaled_total))
print(count_nodes(scaled_total))
print(inspect.getsource(Shape.perimeter))
print(count_nodes(Shape.perimeter)[1], scaled_total(range(10)), Shape().perimeter(2))
print(inspect.getsource(count_nodes).count("\n"), inspect.getdoc(scaled_total))

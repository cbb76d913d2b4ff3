# A loop that goes through an object by a __getitem__ and a __setitem__ of its class runs whatever the class has when it
# starts: what mock.patch puts there and takes away again, a subclass, an instance that shadows the name in vain.
# requires: 3.8
# revoke-at: O2 sealed

UNSEEN = """
from unittest import mock
import __main__ as module

def patched(name, value):
    return mock.patch.object(module.Table, name, value)

def replaced():
    return mock.patch.object(module, "Table", module.Shifted)

def counting():
    return mock.MagicMock(return_value=3)
"""
unseen = {}
exec(UNSEEN, unseen)


class Table:
    def __init__(self, width, cells):
        self.width = width
        self.cells = cells

    def __getitem__(self, place):
        row, column = place
        return self.cells[row * self.width + column]

    def __setitem__(self, place, value):
        row, column = place
        self.cells[row * self.width + column] = value

    def row_sum(self, row):
        total = 0
        for column in range(self.width):
            total += self[row, column]
        return total

    def scale(self, row, factor):
        for column in range(self.width):
            self[row, column] *= factor


class Shifted(Table):
    def __getitem__(self, place):
        return super().__getitem__(place) + 100


def column_sum(table, column, rows):
    total = 0
    for row in range(rows):
        total += table[row, column]
    return total


def product(table, other, size):
    result = Table(size, [0] * (size * size))
    for i in range(size):
        for j in range(size):
            for k in range(size):
                result[i, j] += table[i, k] * other[k, j]
    return result


class Pairs(dict):
    """No table, but it has subscripts by the same places."""


def report(label):
    table = Table(2, [1, 2, 3, 4])
    other = Table(2, [0, 1, 1, 0])
    table.scale(1, 10)
    print(label, table.row_sum(1), column_sum(table, 0, 2), product(table, other, 2).cells)


def main():
    table = Table(2, [1, 2, 3, 4])
    report("plain")
    print(Shifted(2, [1, 2, 3, 4]).row_sum(0), column_sum(Shifted(2, [1, 2, 3, 4]), 1, 2))
    print(column_sum(Pairs({(0, 0): 5, (1, 0): 6}), 0, 2), column_sum({(0, 1): 7}, 1, 1))
    for name in ("__getitem__", "__setitem__"):
        with unseen["patched"](name, lambda self, place, value=None: 50):
            report("patched")
        report("undone")
    counted = unseen["counting"]()
    with unseen["patched"]("__getitem__", counted):
        print(table.row_sum(0), counted.mock_calls)
    with unseen["replaced"]():
        report("class replaced")
        print(table.row_sum(0), column_sum(table, 0, 2))
    report("undone")
    try:
        column_sum(None, 0, 2)
    except TypeError as error:
        print(type(error).__name__)
    try:
        column_sum(Table(2, [1]), 0, 2)
    except IndexError as error:
        print(type(error).__name__)


main()

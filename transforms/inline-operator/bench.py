"""An operator of a small class used in a loop, whose method becomes an expression or statements there."""

WORK = {"expression": 300, "statements": 300}


class Grid:
    def __init__(self, width, cells):
        self.width = width
        self.cells = cells

    def __getitem__(self, index):
        return self.cells[index]

    def __add__(self, index):
        row = index // self.width
        return row * self.width + index

    def sum(self, n):
        total = 0
        for i in range(n):
            total += self[i & 7]
        return total

    def places(self, n):
        total = 0
        for i in range(n):
            total += self + i
        return total


def case_expression(n):
    return Grid(3, list(range(8))).sum(n)


def case_statements(n):
    return Grid(3, list(range(8))).places(n)

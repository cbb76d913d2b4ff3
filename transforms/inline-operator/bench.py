"""An operator of a small class used in a loop, once for each shape that the body of its method takes there."""

WORK = {"expression": 20000, "conditional": 20000, "bound_expression": 20000, "straight": 20000, "branches": 20000}


class Grid:
    def __init__(self, width, cells):
        self.width = width
        self.cells = cells
        self.reads = 0

    def __getitem__(self, index):
        return self.cells[index]

    def __call__(self, index):
        if index < 0:
            return 0
        return self.cells[index & 7]

    def __mul__(self, factor):
        return factor * factor + self.width

    def __add__(self, index):
        row = index // self.width
        return row * self.width + index

    def __sub__(self, step):
        if step > 100:
            self.reads += 1
        else:
            self.reads += 2
        return self.reads + 0

    def run_expression(self, n):
        total = 0
        for i in range(n):
            total += self[i & 7]
        return total

    def run_conditional(self, n):
        total = 0
        while self(total) < 100 and total < n:
            total += 1
        return total

    def run_bound_expression(self, n):
        total = 0
        while total < n and self * (total + 1) > 0:
            total += 1
        return total

    def run_straight(self, n):
        total = 0
        for i in range(n):
            total += self + i
        return total

    def run_branches(self, n):
        total = 0
        for i in range(n):
            total += self - i
        return total


def case_expression(n):
    return Grid(3, list(range(8))).run_expression(n)


def case_conditional(n):
    return Grid(3, list(range(8))).run_conditional(n)


def case_bound_expression(n):
    return Grid(3, list(range(8))).run_bound_expression(n)


def case_straight(n):
    return Grid(3, list(range(8))).run_straight(n)


def case_branches(n):
    return Grid(3, list(range(8))).run_branches(n)

"""A property read in a loop, once for each shape that the body of its getter takes in the reader."""

WORK = {"expression": 20000, "conditional": 20000, "bound_expression": 20000, "straight": 20000, "branches": 20000}


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self._label = None

    @property
    def label(self):
        return self._label

    @property
    def longest(self):
        if self.width > self.height:
            return self.width
        return self.height

    @property
    def area(self):
        width = self.width
        height = self.height
        return width * height + width

    @property
    def size(self):
        if self.width > 100:
            size = self.width
        else:
            size = self.height
        size += 1
        return size

    def run_expression(self, n):
        count = 0
        for i in range(n):
            if self.label is None:
                count += 1
        return count

    def run_conditional(self, n):
        count = 0
        while self.longest < n:
            self.width += 1
            count += 1
        return count

    def run_straight(self, n):
        total = 0
        for i in range(n):
            total += self.area
        return total

    def run_branches(self, n):
        total = 0
        for i in range(n):
            total += self.size
        return total


def case_expression(n):
    return Box(2, 3).run_expression(n)


def case_conditional(n):
    return Box(2, 3).run_conditional(n)


def case_bound_expression(n):
    total = 0
    box = Box(2, 3)
    while total < n and box.area > 0:
        total += 1
    return total


def case_straight(n):
    return Box(2, 3).run_straight(n)


def case_branches(n):
    return Box(2, 3).run_branches(n)

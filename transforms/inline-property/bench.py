"""A property read in a loop, whose getter becomes an expression or statements in the reader."""

WORK = {"expression": 300, "statements": 300}


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height

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

    def count(self, n):
        count = 0
        while self.longest > count and count < n:
            count += 1
        return count

    def total(self, n):
        total = 0
        for i in range(n):
            total += self.area
        return total


def case_expression(n):
    return Box(2, 1000).count(n)


def case_statements(n):
    return Box(2, 3).total(n)

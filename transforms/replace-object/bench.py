"""What it costs to make a small object only to read it again, and what locals in its place cost."""

WORK = {"stored": 300, "computed": 200, "rebound": 200}


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


class Span:
    def __init__(self, start, end):
        self.start = start
        self.end = end
        self.length = end - start


def case_stored(n):
    total = 0
    for i in range(n):
        point = Point(i, 1)
        total += point.x * point.x + point.y
    return total


def case_computed(n):
    total = 0
    for i in range(n):
        span = Span(i, n)
        total += span.length + span.start
    return total


def case_rebound(n):
    here = Point(0, 1)
    for i in range(n):
        here = Point(here.y, here.x + i)
    return here.x + here.y

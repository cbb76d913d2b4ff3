"""An attribute of an instance, read or stored by its name as text."""

WORK = {"getattr": 100, "setattr": 100}


class Point:
    def __init__(self, x):
        self.x = x


def case_getattr(n):
    point = Point(3)
    total = 0
    for i in range(n):
        total += getattr(point, "x")
    return total


def case_setattr(n):
    point = Point(3)
    for i in range(n):
        setattr(point, "x", i)
    return point.x

"""A small function called in a loop, once for each shape that its body takes in the caller."""

WORK = {"expression": 300, "conditional": 300, "bound_expression": 150, "straight": 200, "branches": 200,
        "checked_expression": 300, "checked_conditional": 300, "checked_bound_expression": 150, "checked_straight": 200,
        "checked_branches": 200}


class Box:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.half = self


BOXES = [Box(2, 3), Box(4, 5)]


def area(width, height):
    return width * height


def case_expression(n):
    total = 0
    for i in range(n):
        total += area(i, 3)
    return total


def larger(a, b):
    if a > b:
        return a
    return b


def case_conditional(n):
    total = 0
    for i in range(n):
        total += larger(i, 100)
    return total


def diagonal(box):
    return box.width * box.width + box.height * box.height


def case_bound_expression(n):
    total = 0
    for i in range(n):
        for box in BOXES:
            total += diagonal(box.half)
    return total


def mixed(a, b):
    low = a & 255
    high = b >> 8
    return low ^ high


def case_straight(n):
    total = 0
    for i in range(n):
        total += mixed(i, total)
    return total


def clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def case_branches(n):
    total = 0
    for i in range(n):
        total += clamp(i, 10, 100)
    return total


def checked_area(width, height):
    return width * height


def case_checked_expression(n):
    total = 0
    for i in range(n):
        total += checked_area(i, 3)
    return total


def checked_larger(a, b):
    if a > b:
        return a
    return b


def case_checked_conditional(n):
    total = 0
    for i in range(n):
        total += checked_larger(i, 100)
    return total


def checked_diagonal(box):
    return box.width * box.width + box.height * box.height


def case_checked_bound_expression(n):
    total = 0
    for i in range(n):
        for box in BOXES:
            total += checked_diagonal(box.half)
    return total


def checked_mixed(a, b):
    low = a & 255
    high = b >> 8
    return low ^ high


def case_checked_straight(n):
    total = 0
    for i in range(n):
        total += checked_mixed(i, total)
    return total


def checked_clamp(value, low, high):
    if value < low:
        return low
    if value > high:
        return high
    return value


def case_checked_branches(n):
    total = 0
    for i in range(n):
        total += checked_clamp(i, 10, 100)
    return total


def replace(function):
    """Nobody calls this; that it could be called makes the checks necessary."""
    global checked_area, checked_larger, checked_diagonal, checked_mixed, checked_clamp
    checked_area = checked_larger = checked_diagonal = checked_mixed = checked_clamp = function

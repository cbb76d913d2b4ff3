"""Values of which some are of the first class, some of a later one, and some of none."""

WORK = {"one": 100, "two": 100, "three": 100}

VALUES = [1, 2.5, "three", None]


def case_one(n):
    found = 0
    for i in range(n):
        value = VALUES[i & 3]
        if isinstance(value, (int,)):
            found += 1
    return found


def case_two(n):
    found = 0
    for i in range(n):
        value = VALUES[i & 3]
        if isinstance(value, (int, float)):
            found += 1
    return found


def case_three(n):
    found = 0
    for i in range(n):
        value = VALUES[i & 3]
        if isinstance(value, (int, float, str)):
            found += 1
    return found

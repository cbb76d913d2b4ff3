"""Lists that are made in a loop and only read, where a tuple would do."""

WORK = {"constant": 200, "variables": 200, "argument": 200, "unpacked": 200, "empty": 200}


def case_constant(n):
    total = 0
    for i in range(n):
        weights = [3, 1, 2]
        total += weights[0]
    return total


def case_variables(n):
    total = 0
    for i in range(n):
        pair = [i, n]
        total += pair[0]
    return total


def case_argument(n):
    total = 0
    for i in range(n):
        total += max([i, n, total])
    return total


def case_unpacked(n):
    a, b = 0, 1
    for i in range(n):
        a, b = [b, i]
    return a, b


def case_empty(n):
    total = 0
    for i in range(n):
        missing = []
        total += len(missing)
    return total

"""A small function that gives its result a name."""

WORK = {"returned": 100}


def scaled(x, factor):
    result = x * factor + 1
    return result


def case_returned(n):
    total = 0
    for i in range(n):
        total += scaled(i, 3)
    return total

"""A small function of numbers, called in a loop."""

WORK = {"call": 100}


def scale(x: int, k: int) -> int:
    y = x * 2
    return y + k


def case_call(n):
    result = 0
    for i in range(n):
        result += scale(i, 3)
    return result

"""A loop that computes the same index at several places."""

WORK = {"arithmetic": 300}


def case_arithmetic(n):
    half = len(range(n))
    values = [1.5] * (2 * n)
    for k in range(n):
        even = values[k]
        odd = values[k + half]
        values[k] = even + odd
        values[k + half] = even - odd
    return values

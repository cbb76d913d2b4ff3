"""A range check of a local: half of the values are inside, a quarter below and a quarter above."""

WORK = {"between": 200}


def case_between(n):
    low = n // 4
    high = low + n // 2
    inside = 0
    for x in range(n):
        if low <= x < high:
            inside += 1
    return inside

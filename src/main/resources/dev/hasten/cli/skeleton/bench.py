"""What the code before costs, and the code that the transform makes of it."""

WORK = {"plain": 400}


def case_plain(n):
    total = 0
    for i in range(n):
        total += i
    return total

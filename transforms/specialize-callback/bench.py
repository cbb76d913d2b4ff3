"""A loop that calls a function which it was given."""

WORK = {"loop": 200}


def hilbert(row, column):
    return 1.0 / (row + column + 1)


def weighted(entry, n):
    total = 0.0
    for row in range(n):
        for column in (1, 2):
            total += entry(row, column)
    return total


def case_loop(n):
    return weighted(hilbert, n)

"""A loop that computes one item of a list."""

WORK = {"item": 300, "item_of_row": 300}


def case_item(n):
    values = list(range(n))
    x = [0] * 3
    i = 1
    for j in range(n):
        x[i] += values[j]
    return x


def case_item_of_row(n):
    values = list(range(n))
    c = [[0] * 3 for _ in range(3)]
    i = 1
    j = 2
    for k in range(n):
        c[i][j] += values[k]
    return c

"""A loop that goes along a row of a table."""

WORK = {"row": 300}


def case_row(n):
    table = [[2] * n for _ in range(2)]
    found = 0
    for i in range(2):
        for j in range(n):
            found += table[i][j] * 3
    return found

"""Loops of sixteen turns along rows of a table that is a parameter."""

WORK = {"one_place": 8, "several_places": 8}

TABLE = [[float(i * j % 7) for j in range(16)] for i in range(16)]


def total(table, n):
    found = 0.0
    for i in range(n):
        for j in range(16):
            found += table[i][j]
    return found


def case_one_place(n):
    return total(TABLE, n)


def difference(table, n):
    found = 0.0
    for i in range(1, n):
        k = i - 1
        for j in range(16):
            found += table[i][j] * table[k][j] - table[k][i]
    return found


def case_several_places(n):
    return difference(TABLE, n)

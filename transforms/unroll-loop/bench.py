"""Short loops over constants, inside a loop of many turns."""

WORK = {"counted": 100, "listed": 100}


def case_counted(n):
    total = 0
    for i in range(n):
        value = i
        for _ in range(4):
            value = value >> 1 ^ (93 if value & 1 else 0)
        total += value
    return total


def case_listed(n):
    cells = list(range(n + 2))
    total = 0
    for i in range(n):
        for step in (-1, 0, 1):
            total += cells[i + step]
    return total

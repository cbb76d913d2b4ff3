"""Loops of a few turns inside a loop of many."""

WORK = {"known": 120, "tested": 120}


def case_known(n):
    width = len("eight...")
    row = [1] * width
    found = 0
    for _ in range(n):
        for x in range(width):
            found += row[x]
    return found


def case_tested(n):
    def total(width):
        row = [1] * 8
        found = 0
        for _ in range(n):
            for x in range(width):
                found += row[x]
        return found

    return total(8)

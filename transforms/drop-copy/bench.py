"""Copies of a few dozen items."""

WORK = {"copied": 30, "sorted": 30, "built": 30}


def case_copied(n):
    items = range(n, 0, -1)
    return sorted(list(items))


def case_sorted(n):
    items = range(n, 0, -1)
    return list(sorted(items))


def case_built(n):
    return list([i * 2 for i in range(n)])

"""Searches in a dozen items, most of them in vain."""

WORK = {"returned": 12, "tested": 12, "kept": 12}

ITEMS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]


def has(items, wanted):
    return any(item == wanted for item in items)


def case_returned(n):
    found = 0
    for wanted in range(n):
        if has(ITEMS, wanted + 4):
            found += 1
    return found


def case_tested(n):
    small = 0
    for limit in range(n):
        if not any(item > limit for item in ITEMS):
            small += 1
    return small


def case_kept(n):
    small = 0
    for limit in range(n):
        large = any(item > limit for item in ITEMS)
        small += not large
    return small

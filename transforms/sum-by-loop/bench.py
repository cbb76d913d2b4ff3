"""Counts and adds up what is in a list of two dozen."""

WORK = {"counted": 12, "added": 12, "listed": 1}

ITEMS = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8] * 2
WORDS = ["", "a", "word", "another"] * 6


def count(items, limit):
    return sum(1 for item in items if item > limit)


def lengths(words):
    return sum(len(word) for word in words)


def case_counted(n):
    found = 0
    for limit in range(n):
        found += count(ITEMS, limit)
    return found


def case_added(n):
    total = 0
    for _ in range(n):
        total += lengths(WORDS)
    return total


def case_listed(n):
    total = 0
    for shift in range(n):
        alike = [sum(1 for other in ITEMS if other == item + shift) for item in ITEMS]
        total += alike[0]
    return total

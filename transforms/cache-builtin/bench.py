"""What a builtin costs that a loop reads again and again, and what a local in its place costs."""

WORK = {"call": 400, "value": 400, "comprehension": 40, "generator": 40}

WORDS = ["a", "bb", "ccc", "dddd"] * 100
KINDS = [int, str, float, int] * 100
# Of the length that most lists have: what it costs to enter a comprehension counts.
ROWS = [["a", "bb", "ccc"] * 4] * 40


def case_call(n):
    total = 0
    for word in WORDS[:n]:
        total += len(word)
    return total


def case_value(n):
    total = 0
    for kind in KINDS[:n]:
        if kind is int:
            total += 1
    return total


def case_comprehension(n):
    for row in ROWS[:n]:
        lengths = [len(word) for word in row]
    return lengths


def case_generator(n):
    total = 0
    for row in ROWS[:n]:
        total += sum(len(word) for word in row)
    return total

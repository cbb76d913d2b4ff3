"""What a builtin costs that a loop reads again and again, and what a local in its place costs."""

WORK = {"call": 400, "value": 400, "comprehension": 400, "generator": 400}

WORDS = ["a", "bb", "ccc", "dddd"] * 100
KINDS = [int, str, float, int] * 100


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
    return [len(word) for word in WORDS[:n]]


def case_generator(n):
    return sum(len(word) for word in WORDS[:n])

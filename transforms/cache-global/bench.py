"""What a global of the module costs that a loop reads again and again, and what a local in its place costs."""

WORK = {"call": 300, "value": 400, "comprehension": 40, "generator": 40}

SCALE = 3
TABLE = list(range(16))
# Of the length that most lists have: what it costs to enter a comprehension counts.
ROWS = [list(range(12))] * 40


def twice(x):
    return x + x


def case_call(n):
    total = 0
    for i in range(n):
        total += twice(i)
    return total


def case_value(n):
    total = 0
    for i in range(n):
        total += TABLE[i & 15]
    return total


def case_comprehension(n):
    for row in ROWS[:n]:
        scaled = [i * SCALE for i in row]
    return scaled


def case_generator(n):
    total = 0
    for row in ROWS[:n]:
        total += sum(i * SCALE for i in row)
    return total

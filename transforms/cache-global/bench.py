"""What a global of the module costs that a loop reads again and again, and what a local in its place costs."""

WORK = {"call": 300, "value": 400, "comprehension": 400, "generator": 400}

SCALE = 3
TABLE = list(range(16))


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
    return [i * SCALE for i in range(n)]


def case_generator(n):
    return sum(i * SCALE for i in range(n))

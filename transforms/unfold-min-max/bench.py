"""The smallest or greatest of two to four values, in a loop that does little else."""

WORK = {"two": 300, "three": 300, "four": 200, "two_computed": 300, "three_computed": 200, "four_computed": 150}


def case_two(n):
    best = 0
    for i in range(n):
        best = max(best, i)
    return best


def case_three(n):
    total = 0
    limit = n // 2
    for i in range(n):
        total += min(i, limit, 99)
    return total


def case_four(n):
    best = 0
    limit = n // 2
    for i in range(n):
        best = max(0, i, limit, best)
    return best


def case_two_computed(n):
    total = 0
    limit = n // 2
    for i in range(n):
        total += max(i - limit, 0)
    return total


def case_three_computed(n):
    values = list(range(n + 1))
    total = 0
    for i in range(n):
        total += min(values[i] + 1, values[i + 1], values[i - 1] + 1)
    return total


def case_four_computed(n):
    values = list(range(n + 1))
    total = 0
    for i in range(n):
        total += max(0, values[i] - 1, values[i + 1] - 3, values[i - 1] - 2)
    return total

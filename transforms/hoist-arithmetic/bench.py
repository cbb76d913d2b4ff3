"""A loop that computes the same index in each turn."""

WORK = {"arithmetic": 300}


def case_arithmetic(n):
    text = "abcd" * 80
    row = [3] * (n + 1)
    found = 0
    for i in range(1, 2):
        for j in range(n):
            if text[i - 1] == text[j]:
                found += row[j]
    return found

"""Calls with literals, each in a loop that uses the result."""

WORK = {"ord": 100, "chr": 100, "len": 100, "float": 100, "encode": 100, "split": 100, "empty": 100}


def case_ord(n):
    total = 0
    for i in range(n):
        total += i - ord("a")
    return total


def case_chr(n):
    text = None
    for i in range(n):
        text = chr(10)
    return text


def case_len(n):
    total = 0
    for i in range(n):
        total += len("prefix:")
    return total


def case_float(n):
    best = None
    for i in range(n):
        best = float("inf")
    return repr(best)


def case_encode(n):
    data = None
    for i in range(n):
        data = "GET ".encode("ascii")
    return data


def case_split(n):
    words = None
    for i in range(n):
        words = "one two three".split()
    return words


def case_empty(n):
    text = None
    for i in range(n):
        text = str()
    return text

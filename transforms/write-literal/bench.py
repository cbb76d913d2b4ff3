"""Containers that are made by calls, where a literal would do."""

WORK = {"empty_dict": 200, "empty_list": 200, "empty_tuple": 200, "keywords": 200, "pairs": 200, "set": 200,
        "tuple": 200, "list": 200}


def case_empty_dict(n):
    made = None
    for i in range(n):
        made = dict()
    return made


def case_empty_list(n):
    made = None
    for i in range(n):
        made = list()
    return made


def case_empty_tuple(n):
    made = None
    for i in range(n):
        made = tuple()
    return made


def case_keywords(n):
    made = None
    for i in range(n):
        made = dict(x=i, y=n)
    return made


def case_pairs(n):
    made = None
    for i in range(n):
        made = dict([("x", i), ("y", n)])
    return made


def case_set(n):
    made = None
    for i in range(n):
        made = set([i, n])
    return made


def case_tuple(n):
    made = None
    for i in range(n):
        made = tuple([i, n])
    return made


def case_list(n):
    made = None
    for i in range(n):
        made = list((i, n))
    return made

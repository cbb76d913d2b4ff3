"""A dozen items, computed in a word or two."""

WORK = {"join": 12, "list": 12, "tuple": 12, "set": 12, "dict": 12, "sorted": 12}


def case_join(n):
    words = ["word"] * n
    return ", ".join("<" + word for word in words)


def case_list(n):
    return list(i * 2 for i in range(n))


def case_tuple(n):
    return tuple(i * 2 for i in range(n))


def case_set(n):
    return set(i & 7 for i in range(n))


def case_dict(n):
    return dict((i, i * 2) for i in range(n))


def case_sorted(n):
    return sorted(i ^ 5 for i in range(n))

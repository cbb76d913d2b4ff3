"""Two short values in a short text, and two padded ones."""

WORK = {"plain": 60, "specified": 60}


def case_plain(n):
    name = "width"
    size = 0
    for i in range(n):
        size += len("{}={}".format(name, i))
    return size


def case_specified(n):
    name = "width"
    size = 0
    for i in range(n):
        size += len("{:<8}|{:>5}".format(name, i))
    return size

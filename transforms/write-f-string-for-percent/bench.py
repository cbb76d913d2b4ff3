"""Short texts that are put together from short values."""

WORK = {"several": 60, "single": 60, "known_type": 60}


def case_several(n):
    words = ["alpha", "beta"]
    size = 0
    for i in range(n):
        word = words[i & 1]
        size += len("%s=%s" % (word, word))
    return size


def case_single(n):
    words = ["alpha", "beta"]
    size = 0
    for i in range(n):
        size += len("word %s" % str(words[i & 1]))
    return size


def case_known_type(n):
    words = ["alpha", "beta"]
    size = 0
    for i in range(n):
        word = words[i & 1]
        size += len("%s=%d" % (word, i))
    return size

# A variable of a comprehension may have the name of a global that stands beside it. CPython 3.12 runs comprehensions in
# the frame of their function, and its first releases then took the one for the other where comprehensions are nested.


def nested(items):
    return [sum(t == x for t in items) for x in list(item + 1 for sum in items for item in (0, 1))]


def beside(items):
    picked = list(len * 2 for len in items)
    return picked, [len(text) for text in ("a", "bb")]


def inner(items):
    return [list(max for max in (1, x)) + [max(x, 2)] for x in items]


print(nested([1, 2]))
print(beside([1, 2]))
print(inner([1, 2, 3]))

# A variable of a comprehension may have the name of something outside the function. CPython 3.12 and later run
# comprehensions in the frame of their function, and then take the one for the other where scopes are nested: globals in
# the first releases of 3.12, free variables in all.


def nested(items):
    return [sum(t == x for t in items) for x in list(item + 1 for sum in items for item in (0, 1))]


def beside(items):
    picked = list(len * 2 for len in items)
    return picked, [len(text) for text in ("a", "bb")]


def inner(items):
    return [list(max for max in (1, x)) + [max(x, 2)] for x in items]


def free(total):
    def run(items):
        doubled = list(total * 2 for total in items)
        return doubled, [total for _ in items], (lambda: total)()
    return run


def squares(values):
    return [total * total for total in values]


def called(total):
    def run(rows):
        found = []
        for row in rows:
            found.append((squares(row), [total for _ in row]))
        return found
    return run


print(nested([1, 2]))
print(beside([1, 2]))
print(inner([1, 2, 3]))
print(free(7)([1, 2]))
print(called(7)([[1, 2], [3]]))

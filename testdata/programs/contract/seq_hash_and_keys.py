# A list cannot be hashed: as a key, in a set or in a frozenset it must fail, and a tuple in its place would not.
def as_key(values):
    table = {}
    count = 0
    for value in values:
        key = [value, value]
        try:
            table[key] = value
        except TypeError as error:
            count += 1
            message = type(error).__name__
    return count, message, table


def as_member(values):
    result = []
    for value in values:
        for use in (lambda: {1, 2}.add([value]), lambda: [value] in {1, 2}, lambda: {1: 2}.get([value], "absent"),
                    lambda: frozenset([[value]]), lambda: hash([value]), lambda: [value] in {1: 2}.keys()):
            try:
                result.append(use())
            except TypeError as error:
                result.append(type(error).__name__)
    return result


def tuple_is_fine(values):
    table = {}
    for value in values:
        table[(value % 2, "key")] = value
        table[tuple([value, 0])] = value
    return table


def in_a_list(values):
    """A membership test in a list display compares; in a set it would hash."""
    return [value in [1, "a", None, (2,)] for value in values]


def not_in_a_list(values):
    result = []
    for value in values:
        if value not in ["yes", "no"]:
            result.append(value)
    return result


print(as_key([1, 2]))
print(as_member([1]))
print(tuple_is_fine(range(3)))
print(in_a_list([1, [1], {}, 1.0, True, (2,), [2]]))
print(not_in_a_list(["yes", ["no"], {"yes": 1}, "no", bytearray(b"no")]))

# Each evaluation of a list display makes a new list. Two names for one list stay one list; two lists stay two.
def fresh(count):
    rows = []
    previous = None
    same = 0
    for _ in range(count):
        row = [0, 0]
        if row is previous:
            same += 1
        previous = row
        rows.append(row)
    rows[0][0] = 1
    return same, rows, len({id(row) for row in rows})


def grid(width, height):
    shared = [[0] * width] * height
    separate = [[0] * width for _ in range(height)]
    for cells in (shared, separate):
        cells[0][0] = 1
    return shared, separate


def sentinel(values):
    missing = []
    result = []
    for value in values:
        if value is missing:
            result.append("missing")
        elif value == missing:
            result.append("empty")
        else:
            result.append(value)
    return result, [] is [], [] == []


MARKER = ["end"]


def find_marker(values):
    for index, value in enumerate(values):
        if value is MARKER:
            return index
    return None


def copies(values):
    same, copy, whole = values, values[:], list(values)
    values.append(0)
    return same is values, copy is values, len(same), len(copy), len(whole)


print(fresh(3))
print(grid(2, 2))
print(sentinel([[], 1, ()]))
print(find_marker([["end"], MARKER]), find_marker([["end"]]), copies([1]))

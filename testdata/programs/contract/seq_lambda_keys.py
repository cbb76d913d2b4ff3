# Lambdas given to sort, map, filter and reduce: they may fail, see a list that is being sorted, or index by something that is no item.
from collections import namedtuple
from functools import reduce

Pair = namedtuple("Pair", "name size")


class Row:
    def __init__(self, *values):
        self.values = values
        self.reads = 0

    def __getitem__(self, index):
        self.reads += 1
        return self.values[index] if index < len(self.values) else -1

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return "computed " + name


def sort_all(rows):
    seen = []
    rows.sort(key=lambda row: seen.append(len(rows)) or row[0])
    return rows, seen


def stable(rows):
    by_second = sorted(rows, key=lambda row: row[1])
    by_name = sorted(by_second, key=lambda row: row[0], reverse=True)
    return by_name


def lazily(values):
    log = []
    mapped = map(lambda value: log.append(value) or value + 1, values)
    log.append("nothing yet")
    first = next(mapped)
    log.append("first %d" % first)
    return log + list(mapped) + list(filter(lambda value: value % 2, values)) + list(filter(None, values))


def late_binding(values):
    factor = 1
    scaled = map(lambda value: value * factor, values)
    factor = 100
    return list(scaled), reduce(lambda total, value: total - value, values), reduce(lambda total, value: total * factor, values, 1)


def failing(rows):
    for key in (lambda row: row[5], lambda row: row["x"], lambda row: row.size, lambda row: -row):
        try:
            print(sorted(rows, key=key))
        except Exception as error:
            print(type(error).__name__)
    try:
        rows.sort(key=lambda row: rows.append(row) or 0)
    except ValueError as error:
        print(error)


print(sort_all([(2, "b"), (1, "a")]))
print(stable([("x", 2), ("y", 1), ("x", 1), ("y", 2)]))
print(lazily([0, 1, 2]), late_binding([1, 2, 3]))
failing([(1, 2), (0, 3)])
rows = [Row(2), Row(1), Row()]
print([row.values for row in sorted(rows, key=lambda row: row[0])], rows[0].reads, max(rows, key=lambda row: row.name).values)
print(min([Pair("a", 2), Pair("b", 1)], key=lambda pair: pair.size), list(map(lambda *values: values, [1, 2], "ab")))

# A class that wraps a list: its operators are looked up on the type, may return anything, and bad indices fail where the list would.
class Row:
    def __init__(self, values):
        self._values = list(values)
        self.reads = 0

    def __len__(self):
        return len(self._values)

    def __getitem__(self, index):
        self.reads += 1
        return self._values[index]

    def __setitem__(self, index, value):
        self._values[index] = value

    def __iter__(self):
        return iter(self._values)

    def __contains__(self, value):
        return "always"


class Loud(Row):
    def __getitem__(self, index):
        return "loud %s" % (super().__getitem__(index),)


def walk(row, count):
    seen = []
    for index in range(count):
        seen.append(row[index])
        row[index] = index
    return seen


row = Row([5, 6, 7])
row.__getitem__ = lambda index: "looked up on the instance"
row.__len__ = lambda: 99
print(walk(row, 3), len(row), row.reads, list(row))
for index in (4, -4):
    try:
        walk(row, index) if index > 0 else row[index]
    except IndexError as error:
        print(error, row.reads)
print(walk(Loud([1, 2]), 2), 5 in row, row[-1], row[0:2], row[True])
try:
    row["key"]
except TypeError as error:
    print(type(error).__name__)
try:
    len(type("Negative", (Row,), {"__len__": lambda self: -1})([]))
except ValueError as error:
    print(error)

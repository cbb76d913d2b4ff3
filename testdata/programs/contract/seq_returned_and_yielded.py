# A display that is returned, yielded, stored, raised or sent away belongs to others, who change it.
class Store:
    def __init__(self):
        self.rows = [[]]
        self.by_name = {}

    def add(self, values):
        for value in values:
            row = [value]
            self.rows.append(row)
            self.by_name[str(value)] = row
            self.last = row


def pairs(values):
    for value in values:
        pair = [value, 0]
        yield pair
        yield tuple(pair)


def make(values):
    made = []
    for value in values:
        made.append(new_row(value))
    return made


def new_row(value):
    return [value, value]


def failing(value):
    parts = ["failed", value]
    raise ValueError(parts)


def bump(row):
    row[-1] += 10
    return row


store = Store()
store.add([1, 2])
for row in store.rows:
    row.append("x")
print(store.rows, store.by_name, store.last)
print([bump(pair) if isinstance(pair, list) else pair for pair in pairs([1, 2])])
print([bump(row) for row in make([1, 2])])
try:
    failing(1)
except ValueError as error:
    error.args[0].append("changed")
    print(error)
rows = [[0]] * 2 + [[0] for _ in range(2)]
for row in rows:
    row[0] += 1
print(rows)

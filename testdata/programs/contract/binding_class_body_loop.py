# A loop in a class body binds attributes of the class; its names are looked up in the class first and then in the module, anew
# at each read.
count = 100
limit = 3


class Table:
    rows = []
    for number in range(limit):
        rows.append((number, count))
        count = number
    limit = limit + 1
    squares = []
    for count in range(limit):
        squares.append(count * count)
    del number
    length = len(rows)
    if length > 2:
        len = "shadowed"
        text = str(len)

    def sizes(self):
        return [len(row) for row in self.rows]


print(sorted(name for name in vars(Table) if not name.startswith("__")))
print(Table.rows, Table.limit, Table.squares, Table.count, Table.length, Table.text)
print(count, limit, Table().sizes())

# The same subscript read twice gives two values if something was stored between, under another name or through another index.
class Table:
    def __init__(self):
        self.reads = 0
        self.cells = {}

    def __getitem__(self, key):
        self.reads += 1
        return self.cells.get(key, self.reads)

    def __setitem__(self, key, value):
        self.cells[key] = value


def same_cell(values, alias, count):
    seen = []
    for index in range(count):
        seen.append(values[index])
        alias[index] = values[index] + 10
        seen.append(values[index])
        alias[-1] += 1
        seen.append(values[index] - values[len(values) - 1])
        values[index - 1] = 0
        seen.append(values[index])
    return seen


def rows(grid, count):
    total = 0
    row = grid[0]
    for index in range(count):
        total += grid[0][index] + row[index]
        grid[index % 2] = [total, total]
        total += grid[0][index]
    return total, row, grid


def counted(table, count):
    result = []
    for _ in range(count):
        if table["x"] < 5:
            result.append(table["x"])
        table["y"] = table["x"]
        result.append((table["y"], table["y"]))
    return result, table.reads


def dict_reread(table, keys):
    seen = []
    for key in keys:
        if key in table and table[key] > 1:
            seen.append(table[key])
            table[key] -= 1
            drop(table, key)
            seen.append(table.get(key, "gone"))
    return seen


def drop(table, key):
    if table[key] == 1:
        del table[key]


values = [1, 2, 3]
print(same_cell(values, values, 3), values)
print(same_cell([1, 2, 3], [0, 0, 0], 3), rows([[1, 2], [3, 4]], 2))
print(counted(Table(), 3))
print(dict_reread({"a": 2, "b": 5}, "aabb"), dict_reread({1: 3, True: 4}, [1, 1.0, True]))

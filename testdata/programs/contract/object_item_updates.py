# requires: 3.8
# Items of an object of the file are stored and updated: in which order the value, the object, the index and the special
# methods have their turns, and what has happened when one of them raises.
import collections


class Table:
    def __init__(self, width):
        self.width = width
        self.cells = [0] * (width * width)

    def __getitem__(self, place):
        row, column = place
        return self.cells[row * self.width + column]

    def __setitem__(self, place, value):
        row, column = place
        self.cells[row * self.width + column] = value

    def add_row(self, row, amount):
        for column in range(self.width):
            self[row, column] += amount * self[row, column] + column

    def fill(self, values):
        for place, value in values:
            self[place] = value

    def update_moving(self):
        column = 0

        def next_one():
            nonlocal column
            column += 1
            return column
        self[0, column] += next_one()
        self[0, column] = next_one()
        return column, self.cells

    def update_walrus(self, row):
        self[row, 1] = (row := row + 1)
        self[row, 0] += [row]
        return row


class Log:
    def __init__(self):
        self.items = {}
        self.lines = []

    def __getitem__(self, key):
        self.lines.append("get %s" % (key,))
        return self.items[key]

    def __setitem__(self, key, value):
        self.lines.append("set %s" % (key,))
        if value is None:
            return
        self.items[key] = value


def say(log, text, value):
    log.lines.append(text)
    return value


def run():
    log = Log()
    log[say(log, "index", "a")] = say(log, "value", [1])
    log[say(log, "index", "a")] += say(log, "value", [2])
    key = "a"
    kept = log[key]
    log[key] += [3]
    log[key] = None
    for wrong in ("missing", "a"):
        try:
            log[wrong] += say(log, "never or late", 1)
        except (KeyError, TypeError) as error:
            log.lines.append(type(error).__name__)
    return kept is log.items["a"], kept, log.lines


def order():
    table = Table(2)
    try:
        table[1] = say(Log(), "value", 1)
    except TypeError as error:
        print(type(error).__name__)
    try:
        table[5, 5] += 1 // 0
    except (IndexError, ZeroDivisionError) as error:
        print(type(error).__name__)
    try:
        table[0, 0] += 1 // 0
    except (IndexError, ZeroDivisionError) as error:
        print(type(error).__name__)
    table[0, 1], table[1, 0] = table[1, 1] = 3, 4
    table.add_row(0, 2)
    table.fill([((0, 0), 7), (collections.deque([1, 1]), 8)])
    return table.cells, table.update_moving()


print(run())
print(order())
try:
    Table(2).update_walrus(0)
except TypeError as error:
    print(error)

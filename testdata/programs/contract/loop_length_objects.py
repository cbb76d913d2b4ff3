# Loops ask objects how long they are that count the questions, and compare, index and add what makes a list longer.


class Counted:
    def __init__(self, items):
        self.items = items
        self.asked = 0

    def __len__(self):
        self.asked += 1
        return len(self.items)

    def __getitem__(self, place):
        return self.items[place]


class Odd(str):
    asked = 0

    def __len__(self):
        Odd.asked += 1
        return str.__len__(self) - 1


class Growing:
    """Adds to a list whenever it is compared."""

    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        if len(self.items) < 8:
            self.items.append(self)
        return True

    def __index__(self):
        self.items.append(0)
        return 0

    def __iadd__(self, other):
        if len(self.items) < 9:
            self.items.append(other)
        return self


def words(text):
    found = []
    place = 0
    while place < len(text):
        start = place
        while place < len(text) and text[place] not in " ,":
            place += 1
        found.append(text[start:place])
        place += 1
    return found


def pairs(items):
    place = 0
    found = 0
    while place < len(items):
        if place + 1 < len(items) and items[place] < items[place + 1]:
            found += 1
        place += 1
    return found


def indexed(items, where):
    place = found = 0
    while place < len(items) and place < 5:
        if place + 1 < len(items):
            found += 1
        items[where]
        place += 1
    return found, place


def updated(items, total):
    place = found = 0
    while place < len(items):
        if place + 1 < len(items):
            found += 1
        total += 1
        place += 1
    return found, place


print(words("to be"), words(""), words(Odd("to be")), Odd.asked > 3)
counted = Counted("to be or")
print(words(counted), counted.asked)
counted = Counted([1, 2, 3])
print(pairs(counted), counted.asked, pairs([1, 2, 3]), pairs((3, 1, 2)), pairs([]))
grown = []
grown += [Growing(grown), Growing(grown)]
print(pairs(grown), len(grown))
other = []
other.append(Growing(other))
print(indexed(other, other[0]), updated(other, other[0]))

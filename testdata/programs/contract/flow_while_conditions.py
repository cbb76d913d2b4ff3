# A while loop asks its condition anew each time: the bound may grow, the counter may jump, be a float, or be changed elsewhere.
class Work:
    def __init__(self):
        self.limit = 3
        self.queue = [1, 2]
        self.index = 0

    def add(self, number):
        if number % 2 == 0:
            self.limit += 1
            self.queue.append(number)

    def run(self):
        index = 0
        seen = []
        while index < self.limit and index < 6:
            seen.append(index)
            self.add(index)
            index += 1
        return seen, index

    def drain(self):
        seen = []
        while len(self.queue) > 0:
            seen.append(self.queue.pop(0))
            if len(seen) == 2:
                self.queue = [7, 8]
        return seen

    def scan(self, text):
        words = []
        while self.index < len(text):
            if text[self.index] == " ":
                self.index += 1
                continue
            words.append(self.word(text))
        return words

    def word(self, text):
        start = self.index
        while self.index < len(text) and text[self.index] != " ":
            self.index += 1
        return text[start:self.index]


def jumping(count):
    index, seen = 0, []
    while index < count:
        seen.append(index)
        if index == 2:
            index = 5
        if index == 6:
            count = 8
        index += 1
    return seen, index


def floats(limit):
    x, seen = 0, []
    while x != limit and len(seen) < 12:
        seen.append(round(x, 2))
        x += 0.1
    return len(seen), x == limit


def range_bounds(values):
    seen = []
    stop = len(values)
    for index in range(0, stop, 2):
        stop = 100
        values.append(index)
        seen.append(index)
    for index in range(3, 0, -1):
        seen.append(index)
        index = 10
    for index in range(5, 5):
        seen.append("never")
    return seen, index


def wrong_range(kind):
    try:
        for number in range(kind):
            return number
    except TypeError as error:
        return type(error).__name__
    return "empty"


print(Work().run(), Work().drain(), Work().scan("  the quick fox "))
print(jumping(7), floats(0.3), floats(0.5), range_bounds([1, 2, 3]))
print(wrong_range(2.0), wrong_range("x"), wrong_range(True), wrong_range(-1), wrong_range(None))

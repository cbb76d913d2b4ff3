# Between two items of a generator anything may happen: globals, attributes and methods that it reads can be rebound by whoever
# drives it.
FACTOR = 2


def double(value):
    return value * FACTOR


def scaled(values):
    for value in values:
        yield double(value) + FACTOR


class Feed:
    offset = 0

    def __init__(self):
        self.items = [1, 2, 3, 4, 5, 6]
        self.sent = 0

    def change(self, value):
        return value + self.offset

    def stream(self):
        for item in self.items:
            self.sent += 1
            yield self.change(item), self.sent


results = []
for result in scaled(range(6)):
    results.append(result)
    FACTOR += 1
    if len(results) == 3:
        def double(value):
            return "replaced %d" % value
        FACTOR = ""
        break
results.append(FACTOR)
print(results)

feed = Feed()
received = []
for value in feed.stream():
    received.append(value)
    if len(received) == 2:
        Feed.offset = 100
    elif len(received) == 3:
        feed.change = lambda item: "shadowed %d" % item
    elif len(received) == 4:
        feed.sent = 1000
    elif len(received) == 5:
        feed.items.append(7)
print(received)

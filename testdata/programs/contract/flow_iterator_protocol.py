# A for loop asks for an iterator once, stops at the first StopIteration and works for objects with __getitem__ alone; iterators are used up.
log = []


class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        log.append("iter")
        number = self.start
        while number:
            yield number
            number -= 1

    def __len__(self):
        log.append("len")
        return self.start


class OldStyle:
    def __getitem__(self, index):
        if index == 3:
            raise IndexError
        return index * index


class Broken:
    def __init__(self):
        self.state = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.state += 1
        if self.state == 2:
            raise StopIteration
        return self.state


def walk(things):
    return [thing for thing in things]


def twice(things):
    return [(first, second) for first in things for second in things]


def consume_inside(things):
    iterator = iter(things)
    seen = []
    for item in iterator:
        seen.append((item, next(iterator, None)))
    return seen


def until_sentinel(items):
    seen = []
    for item in iter(items.pop, "stop"):
        seen.append(item)
    return seen, items


def nothing_to_walk(things):
    try:
        for item in things:
            log.append(item)
    except TypeError as error:
        return str(error)


print(walk(Countdown(3)), walk(OldStyle()), twice(Countdown(2)), twice(iter([1, 2, 3])))
broken = Broken()
print(walk(broken), next(broken), next(broken), log)
print(consume_inside([1, 2, 3]), consume_inside(range(4)), until_sentinel(["a", "stop", "b", "c"]))
print(nothing_to_walk(5), nothing_to_walk(None), 2 in Countdown(3), 4 in OldStyle(), sum(Countdown(4)), log)
generator = (log.append(item) or item for item in [1, 2, 3])
print(2 in generator, list(generator), list(zip(iter([1, 2, 3]), [4])), dict.fromkeys(Countdown(2), 0))

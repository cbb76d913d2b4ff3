# __getattr__ is run at each read of an attribute that is not stored; it counts, and it answers something else each time.
class Counting:
    def __init__(self):
        self.calls = 0

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        self.calls += 1
        if name == "method":
            number = self.calls
            return lambda value: (number, value)
        return self.calls


class Caching:
    def __init__(self):
        self.misses = 0

    def __getattr__(self, name):
        self.misses += 1
        value = name.upper()
        setattr(self, name, value)
        return value


def read(thing, count):
    total = 0
    for _ in range(count):
        total += thing.anything
    return total


def call(thing, count):
    result = []
    for number in range(count):
        result.append(thing.method(number))
    return result


def read_cached(thing, count):
    return [thing.word + thing.other for _ in range(count)]


counting = Counting()
print(read(counting, 4), counting.calls)
print(call(counting, 3), counting.calls)
counting.anything = 100
print(read(counting, 4), counting.calls)
del counting.anything
print(read(counting, 1))
caching = Caching()
print(read_cached(caching, 3), caching.misses)

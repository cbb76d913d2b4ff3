# Where a class has __setattr__, each store is a call: it may refuse, convert or count, and the order of stores is an effect.
class Validated:
    stores = []

    def __init__(self, low, high):
        self.low = low
        self.high = high
        self.value = low

    def __setattr__(self, name, value):
        Validated.stores.append(name)
        if name == "value" and not self.low <= value <= self.high:
            raise ValueError("%r is not within %r and %r" % (value, self.low, self.high))
        super().__setattr__(name, float(value))

    def climb(self, steps):
        for step in steps:
            self.value = self.value + step
        return self.value


class Inherits(Validated):
    def __init__(self):
        super().__init__(0, 100)
        self.count = 0

    def tick(self, times):
        for _ in range(times):
            self.count += 1
        return self.count


item = Validated(0, 10)
print(item.climb([1, 2, 3]))
try:
    item.climb([2, 2, 2, 2])
except ValueError as error:
    print(error)
print(item.value, Validated.stores)
del Validated.stores[:]
print(Inherits().tick(3), Validated.stores)

# An attribute read in a loop is read anew in each turn, where something may store it, answer it, or not have it yet.
class Meter:
    def __init__(self, step):
        self.step = step
        self.history = []

    def plain(self, count):
        total = 0
        for number in range(count):
            total += number * self.step
        return total

    def changed_in_loop(self, count):
        total = 0
        for number in range(count):
            total += number * self.step
            self.step += 1
        return total

    def changed_by_callee(self, count):
        total = 0
        for number in range(count):
            total += number * self.step
            self.grow()
        return total

    def grow(self):
        self.step += 1

    def changed_by_operator(self, other, count):
        total = 0
        for number in range(count):
            total += self.step
            other + self
        return total

    def changed_by_alias(self, other, count):
        total = 0
        for number in range(count):
            total += self.step
            other.step = number
        return total


class Grower:
    def __add__(self, meter):
        meter.step += 10
        return self


class Counting(Meter):
    """Computes what the others store."""

    def __init__(self, step):
        self.reads = 0
        super().__init__(step)

    @property
    def step(self):
        self.reads += 1
        return self.reads

    @step.setter
    def step(self, value):
        self.reads = value


class Late:
    def __init__(self, early):
        if early:
            self.factor = 2
        self.prepare()
        self.weight = 5

    def prepare(self):
        for number in range(0):
            print(self.weight)

    def scaled(self, count):
        result = []
        for number in range(count):
            result.append(number * self.factor)
        return result


class Lazy:
    def __init__(self):
        self.asked = []

    def __getattr__(self, name):
        self.asked.append(name)
        return len(self.asked)

    def collect(self, count):
        return [self.anything for _ in range(count)]


class Slotted:
    __slots__ = ("size",)

    def __init__(self, size):
        self.size = size

    def total(self, count):
        total = 0
        for number in range(count):
            total += self.size
        return total


class Shared:
    limit = 3

    def below(self, numbers):
        return [number for number in numbers if number < self.limit]


def make(count):
    total = 0
    meter = Meter(1)
    for number in range(count):
        total += meter.step
        meter = Meter(number)
    return total


for name in ("plain", "changed_in_loop", "changed_by_callee"):
    print(name, getattr(Meter(2), name)(5), getattr(Counting(2), name)(5))
print(Meter(1).changed_by_operator(Grower(), 3), Meter(1).changed_by_operator(4, 0))
meter = Meter(7)
print(meter.changed_by_alias(meter, 4), meter.changed_by_alias(Meter(0), 4))
print(Late(True).scaled(3), Late(False).scaled(0))
try:
    Late(False).scaled(1)
except AttributeError as error:
    print(type(error).__name__)
print(Lazy().collect(3), make(4))
slotted = Slotted(4)
print(slotted.total(3))
del slotted.size
print(slotted.total(0))
shared = Shared()
print(shared.below(range(6)))
shared.limit = 1
print(shared.below(range(6)))
Shared.limit = property(lambda self: 5)
print(Shared().below(range(9)))

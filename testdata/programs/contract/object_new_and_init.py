# A call of a class need not make an instance of it, nor run __init__: __new__ and the metaclass decide.
made = []


class Interned:
    cache = {}

    def __new__(cls, value):
        if value not in cls.cache:
            cls.cache[value] = super().__new__(cls)
        return cls.cache[value]

    def __init__(self, value):
        self.value = value
        self.inits = getattr(self, "inits", 0) + 1


class Other:
    def __new__(cls, value):
        return "not an instance: %r" % value

    def __init__(self, value):
        made.append("never")


class Counted(type):
    calls = 0

    def __call__(cls, *arguments):
        Counted.calls += 1
        made.append((cls.__name__, arguments))
        if arguments and arguments[0] < 0:
            return None
        return super().__call__(*arguments)


class Widget(metaclass=Counted):
    def __init__(self, size):
        self.size = size


class BadInit:
    def __init__(self, value):
        made.append(value)
        return value


def build(kind, values):
    result = []
    for value in values:
        result.append(kind(value))
    return result


interned = build(Interned, [1, 2, 1, 1])
print(interned[0] is interned[2], interned[0].inits, len(Interned.cache))
print(build(Other, [1, 2]))
widgets = build(Widget, [3, -1, 4])
print(widgets[1], widgets[2].size, Counted.calls)
try:
    build(BadInit, [None, 5, None])
except TypeError as error:
    print(error)
print(made)

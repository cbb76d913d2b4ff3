# Classes that would break if they were given __slots__: class defaults of the same name, several bases, weak references, multiple layouts.
import weakref


class Defaults:
    x = 0
    y = 0

    def __init__(self, x=None):
        if x is not None:
            self.x = x

    def shift(self, count):
        for number in range(count):
            self.x += number
            self.y -= number
        return self.x, self.y


class Left:
    def __init__(self):
        self.left = 1


class Right:
    def __init__(self):
        self.right = 2


class Both(Left, Right):
    def __init__(self):
        Left.__init__(self)
        Right.__init__(self)

    def total(self, count):
        return sum(self.left + self.right for _ in range(count))


class Slotted:
    __slots__ = ("a",)

    def __init__(self):
        self.a = 1


class Open(Slotted):
    def __init__(self):
        super().__init__()
        self.b = 2


class Number(int):
    def __init__(self, value):
        self.label = "number %d" % value


class Failure(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


print(Defaults().shift(4), Defaults(5).shift(2), Defaults.x, vars(Defaults()), vars(Defaults(1)))
print(Both().total(3), sorted(vars(Both())))
opened = Open()
opened.c = 3
print(sorted(vars(opened)), opened.a, Number(7).label, Number(7) + 1)
try:
    Slotted().b = 1
except AttributeError:
    print("no such slot")
both = Both()
both.left, both.middle = both.right, both.left
print(weakref.ref(both)() is both, both.__dict__.pop("middle"), vars(both))
both.__dict__ = {"left": 10, "right": 20}
print(both.total(1))
try:
    raise Failure(5)
except Failure as failure:
    failure.note = "added"
    print(failure.code, failure.args, failure.note)

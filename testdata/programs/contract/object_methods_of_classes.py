# Functions that are called by the name of their class: class methods, static methods and methods of a base. What the class
# has by then counts, whoever put it there: an assignment, a patch, a metaclass, a decorator, a subclass with its own.
from unittest import mock


class Unit:
    factor = 1
    made = []

    def __init__(self, amount):
        self.amount = amount

    @classmethod
    def of(cls, amount):
        cls.made.append(cls.__name__)
        return cls(amount)

    @classmethod
    def scaled(cls, amount):
        return cls.factor * amount

    @classmethod
    def scaled_twice(cls, amount):
        return cls.scaled(cls.scaled(amount))

    @staticmethod
    def larger(left, right):
        return left if left > right else right

    def told(self, sign="="):
        return sign + str(self.amount)

    @classmethod
    def stored(cls, factor):
        cls.factor = factor
        return factor

    @classmethod
    def other(cls, instead):
        if instead is not None:
            cls = instead
        return cls.__name__

    @classmethod
    def later(cls, amount):
        return lambda: cls.scaled(amount)

    @classmethod
    def countdown(cls, n):
        return [n] if n == 0 else [n] + Unit.countdown(n - 1)


class Metre(Unit):
    factor = 10

    def __init__(self, amount, name):
        Unit.__init__(self, amount)
        self.name = name

    @classmethod
    def of(cls, amount):
        return cls(amount, "m")

    @classmethod
    def scaled(cls, amount):
        return super().scaled(amount) + 1

    def told(self, sign=":"):
        return Unit.told(self, sign) + self.name


class Looks:
    amount = "looks like one"


def of_unit(amount):
    return Unit.of(amount)


def of_metre(amount):
    return Metre.of(amount)


def scaled(amount):
    return Unit.scaled(amount)


def scaled_metre(amount):
    return Metre.scaled(amount)


def scaled_twice(amount):
    return Unit.scaled_twice(amount)


def scaled_metre_twice(amount):
    return Metre.scaled_twice(amount)


def larger(left, right):
    return Unit.larger(left, right)


def larger_by_subclass(left, right):
    return Metre.larger(left, right)


def told(thing):
    return Unit.told(thing)


def told_metre(thing):
    return Metre.told(thing)


def stored(factor):
    return Unit.stored(factor)


def other(instead):
    return Unit.other(instead)


def later(amount):
    return Unit.later(amount)


def countdown(n):
    return Unit.countdown(n)


def too_few():
    return Unit.told()


def too_many():
    return Unit.larger(1, 2, 3)


def printed(text, value):
    print(text, end=" ")
    return value


def in_order():
    return Unit.larger(printed("left", 1), right=printed("right", 2))


for amount in (2, 3.5):
    print(of_unit(amount).amount, of_metre(amount).name, scaled(amount), scaled_metre(amount), scaled_twice(amount),
          scaled_metre_twice(amount), larger(amount, 3), larger_by_subclass(3, amount))
print(told(Unit(1)), told(Metre(2, "m")), told_metre(Metre(3, "m")), told(Looks()), told(Looks))
print(Unit.made, other(None), other(Metre), later(4)(), countdown(3), in_order())
print(stored(2), scaled(5), scaled_metre(5), Unit.factor, Metre.factor)
for wrong in (too_few, too_many):
    try:
        print(wrong())
    except TypeError as error:
        print(type(error).__name__)
try:
    print(told_metre(Unit(1)))
except AttributeError as error:
    print(error)


# --- what else the class may have ------------------------------------------------------------------------------

class Patched:
    @staticmethod
    def price(amount):
        return amount * 2

    @classmethod
    def rate(cls, amount):
        return amount + 1

    def kept(self):
        return "kept"


class PatchedToo(Patched):
    pass


def price(amount):
    return Patched.price(amount), PatchedToo.price(amount)


def rate(amount):
    return Patched.rate(amount), PatchedToo.rate(amount)


def kept(thing):
    return Patched.kept(thing), PatchedToo.kept(thing)


print(price(1), rate(1), kept(1))
with mock.patch.object(Patched, "price", lambda amount: "mocked"):
    print(price(1), rate(1))
PatchedToo.rate = lambda amount: "of the subclass"
print(price(1), rate(1))
setattr(Patched, "ke" + "pt", lambda thing: "set")
print(kept(1))
del PatchedToo.rate
print(rate(1))


class Answering(type):
    def __getattribute__(cls, name):
        if name == "answer":
            return lambda *args: "the metaclass answers"
        return super().__getattribute__(name)


class Answered(metaclass=Answering):
    @staticmethod
    def answer(question):
        return "the class answers " + question


def answer(question):
    return Answered.answer(question)


print(answer("why"))


class Owning(type):
    @property
    def total(cls):
        return lambda: "of the metaclass"


class Owned(metaclass=Owning):
    @staticmethod
    def total():
        return "of the class"


class OwnedToo(Owned):
    pass


def totals():
    return Owned.total(), OwnedToo.total()


print(totals())


def counting(cls):
    function = cls.count
    cls.count = staticmethod(lambda things: ("counted", function(things)))
    return cls


@counting
class Counter:
    @staticmethod
    def count(things):
        return len(things)


def count(things):
    return Counter.count(things)


print(count("abc"))


def early():
    return Early.value(1)


try:
    print(early())
except NameError as error:
    print(error)


class Early:
    @staticmethod
    def value(number):
        return number


print(early())
First = Early


class Early:
    @staticmethod
    def value(number):
        return -number


print(early(), First.value(1))


class Hooked:
    def __init_subclass__(cls):
        cls.shape = staticmethod(lambda: "hooked")

    @staticmethod
    def shape():
        return "plain"


class HookedToo(Hooked):
    @staticmethod
    def shape():
        return "its own"


def shapes():
    return Hooked.shape(), HookedToo.shape()


print(shapes())


# --- objects that look like classes ----------------------------------------------------------------------------

class Shade:
    def __init__(self, light):
        self.light = light

    def halved(self):
        return self.light / 2

    def mixed(self, other):
        return self.halved() + other.halved()

    def mixed_or_not(self, other=None):
        return self.halved() if other is None else self.mixed(other)


class Lamp:
    light = "a lamp"

    def halved(self):
        return "half " + self.light

    def mixed(self, other):
        return "no mixing"


Shade.WHITE = Shade(1)
Shade.GREY = Shade(0.5)
Shade.Kind = Shade
print(Shade.WHITE.mixed(Shade.GREY), Shade.WHITE.mixed_or_not())
print(Shade.Kind.mixed_or_not(Lamp()), Shade.Kind.mixed_or_not(Lamp(), Lamp()))
try:
    print(Shade.Kind.mixed(Lamp()))
except TypeError as error:
    print(type(error).__name__)

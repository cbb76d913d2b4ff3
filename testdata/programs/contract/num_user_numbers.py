# A class with operators: reflected and in-place ones, NotImplemented, comparison results that are not bools, and operands that are changed.
class Money:
    def __init__(self, cents):
        self.cents = cents

    def __add__(self, other):
        if isinstance(other, Money):
            return Money(self.cents + other.cents)
        if isinstance(other, int):
            return Money(self.cents + other * 100)
        return NotImplemented

    def __radd__(self, other):
        return Money(other + self.cents + 1)

    def __mul__(self, other):
        return "mul"

    def __rmul__(self, other):
        return "rmul"

    def __lt__(self, other):
        return "less" if self.cents < other.cents else ""

    def __neg__(self):
        return self

    def __bool__(self):
        return self.cents != 0


class Wallet(Money):
    def __iadd__(self, other):
        self.cents += other.cents
        return self

    def __radd__(self, other):
        return "subclass first"


def total(items, start):
    result = start
    for item in items:
        result += item
    return result


def products(items):
    return [(item * 2, 2 * item, -item is item, 1 * item, item + 0 is item) for item in items]


def compare(items):
    result = []
    for item in items:
        result.append((item < Money(5), item > Money(5), Money(1) < item < Money(9), not item < Money(5), bool(item)))
    return result


wallet = same = Wallet(10)
wallet = total([Money(1), Money(2)], wallet)
print(wallet is same, wallet.cents, total([Money(1), 2], Money(0)).cents, total([Money(5)], 0).cents)
print(products([Money(1)]), compare([Money(0), Money(7)]), Money(1) + Wallet(2), sum([Money(3)]).cents)
try:
    total(["text"], Money(1))
except TypeError as error:
    print(type(error).__name__)
try:
    Money(1) <= Money(2)
except TypeError as error:
    print(type(error).__name__)

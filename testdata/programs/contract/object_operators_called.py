# Operators on objects ask the left side, or the right one first if it is of a subclass with a method of its own, and go
# on to the other if the answer is NotImplemented.
class Length:
    def __init__(self, value):
        self.value = value

    def __add__(self, other):
        return Length(self.value + other.value)

    def __mul__(self, factor):
        if isinstance(factor, int):
            return Length(self.value * factor)
        return NotImplemented

    def __sub__(self, other):
        return Length(self.value - other.value)

    def __neg__(self):
        return Length(-self.value)

    def __getitem__(self, index):
        return (self.value, index)

    def __call__(self, *parts, scale=1):
        return sum(parts) * scale + self.value

    def __eq__(self, other):
        return isinstance(other, Length) and self.value == other.value

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return "%s(%r)" % (type(self).__name__, self.value)

    def twice(self):
        return self + self

    def plus(self, other):
        return self + other

    def minus(self, other):
        return self - other

    def times(self, other):
        return self * other

    def items(self):
        return self[0], self[1:2], self[1, 2], self(1, 2), self(scale=3), self(*[4, 5])


class Signed(Length):
    def __radd__(self, other):
        return "radd"

    def __rsub__(self, other):
        return NotImplemented


class Scale:
    def __rmul__(self, other):
        return ("scaled", other.value)


class Odd:
    value = 100


def total(n):
    length = Length(n)
    result = Length(0)
    for step in range(3):
        result = result + length
        if result == Length(2 * n):
            result = -result
    return result


print(Length(2).twice(), Length(2).plus(Length(3)), Length(2).plus(Signed(3)), Signed(2).plus(Signed(3)))
print(Length(2).minus(Signed(3)), Length(5).plus(Odd()), Length(5).times(2), Length(5).times(Scale()))
try:
    Length(5).times("x")
except TypeError as error:
    print(type(error).__name__)
try:
    Length(5).plus(3)
except AttributeError as error:
    print(type(error).__name__)
print(Length(7).items(), total(4), len({Length(1), Length(1)}))
length = Length(3)
length.__add__ = lambda other: "never asked"
print(length.twice())
Length.__add__ = lambda self, other: "asked now"
print(length.twice(), length.plus(1))

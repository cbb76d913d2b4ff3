# The same expression on other types: numbers that become floats, fractions, text or lists half way through a loop.
from decimal import Decimal
from fractions import Fraction


def accumulate(values, start):
    total = start
    for value in values:
        total = total + value
    return total, type(total).__name__


def double(values):
    return [value * 2 for value in values], [value + value for value in values]


def halve(values):
    result = []
    for value in values:
        try:
            result.append(value / 2)
        except TypeError as error:
            result.append(type(error).__name__)
    return result


def horner(coefficients, x):
    result = 0
    for coefficient in coefficients:
        result = result * x + coefficient
    return result


def square(values):
    return [value * value for value in values], [value ** 2 for value in values]


def compare(values):
    low, result = 0, []
    for value in values:
        try:
            result.append(low < value)
        except TypeError:
            result.append("no order")
    return result


print(accumulate([1, 2.5, Fraction(1, 2)], 0), accumulate([Fraction(1, 3), 1], 0), accumulate([Decimal("1.10"), 1], 0))
print(accumulate(["b", "c"], "a"), accumulate([[1], [2]], []), accumulate([True, True], True))
print(double([1, 1.5, "ab", [0], (1,), Decimal("0.1"), b"x"]))
print(halve([3, 3.0, Fraction(3), Decimal(3), "3", True, 3j]))
print(horner([1, 2, 3], 2), horner([1, 2, 3], 0.5), horner([1, 2, 3], Fraction(1, 3)), horner([Decimal("0.1"), 0], 3), horner([], 2))
print(square([3, -1.5, Fraction(2, 3), 1j]), compare([1, 0.5, "x", None, Fraction(1, 2)]))

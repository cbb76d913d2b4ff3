# // and % round towards minus infinity, int() and math.trunc towards zero, for ints and floats; / gives a float, exact or rounded.
import math


def table(values, divisors):
    rows = []
    for value in values:
        for divisor in divisors:
            rows.append((value // divisor, value % divisor, int(value / divisor), math.fmod(value, divisor)))
    return rows


def halves(values):
    return [(value // 2, value >> 1, value / 2, int(value / 2), value & 1, value % 2, -value // 2, -(value // 2)) for value in values]


def powers_of_two(values):
    return [(value % 8, value & 7, value * 8, value << 3, value // 8, value >> 3, -value % 8) for value in values]


def floats(values):
    return [(value // 1, value // 2, value % 2, math.floor(value), math.ceil(value), math.trunc(value), round(value)) for value in values]


def large(count):
    total = 0
    for number in range(count):
        value = 2 ** (60 + number) + 1
        total += value // 3
        total += int(value / 3) - value // 3
        total -= value % -7
    return total


def types(values):
    return [type(value // 2).__name__ + type(value / 1).__name__ + type(value % 2).__name__ for value in values]


print(table([7, -7], [2, -2]))
print(table([7.5, -7.5], [2, -2]))
print(halves([5, -5, -1, 0]))
print(powers_of_two([13, -13]))
print(floats([2.5, -2.5, 3.5, -0.5]))
print(large(10), types([3, 3.0, True]))
print(divmod(-1, 3), divmod(1, -3), divmod(-1.5, 1), (-8) ** (1 / 3) == (-8) ** 0.5, 7 // -1.0, 10 ** 20 // 3.0)

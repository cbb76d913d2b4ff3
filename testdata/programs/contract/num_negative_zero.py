# -0.0 equals 0.0 and is not the same: x + 0.0, 0.0 - x, -x, x * 0 and sum() differ in the sign, and the sign decides 1 / inf, atan2 and repr.
import math


def signs(values):
    result = []
    for value in values:
        result.append((value + 0, value + 0.0, value - 0.0, 0.0 - value, -value, value * 1, value * 0, 0 * value, value / 1, value ** 1))
    return result


def accumulate(values):
    total = -0.0
    for value in values:
        total += value
    return total, sum(values), sum(values, -0.0), sum([])


def choices(values):
    return [(min(value, 0.0), max(value, 0.0), abs(value), value or 0.0, value == 0, not value, round(value)) for value in values]


def direction(values):
    return [(math.atan2(value, -1.0), math.copysign(1.0, value), str(value), "%g" % value, f"{value:.1f}") for value in values]


def floor_signs(values):
    return [(value // 1, value % 1.0, math.floor(value), int(value), divmod(value, 1.0)) for value in values]


for part in signs([0.0, -0.0, -1.0]):
    print(part)
print(accumulate([-0.0, -0.0]), accumulate([0.0]), accumulate([]))
print(choices([0.0, -0.0]))
print(direction([0.0, -0.0]))
print(floor_signs([-0.0, 0.0, -0.5, 2.5]))
print([0.0, -0.0].index(-0.0), {0.0: "zero"}[-0.0], len({0.0, -0.0, 0}), complex(-0.0, 0.0), (0.0, -0.0))

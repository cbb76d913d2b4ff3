# nan equals nothing, itself included: tests cannot be turned round, equal operands cannot be taken for granted, min and max depend on order.
import math

nan = float("nan")
inf = float("inf")


def compare(values):
    result = []
    for value in values:
        result.append((value == value, value != value, value < 1, not value >= 1, value is value, 0 <= value <= 1))
    return result


def clamp(values):
    result = []
    for value in values:
        if value > 1:
            result.append("high")
        elif value <= 1:
            result.append("low")
        else:
            result.append("neither")
    return result


def extremes(values):
    best = values[0]
    for value in values:
        if not value <= best:
            best = value
    return best, max(values), min(values), max(reversed(values)), value - value, value * 0, value / value


def count(values, wanted):
    total = 0
    for value in values:
        if value == wanted:
            total += 1
    return total, values.count(wanted), wanted in values, [wanted] == values[:1]


print(compare([nan, 0.5, inf]))
print(clamp([nan, 2, 1, -inf]))
print(extremes([1.0, nan, 2.0]), extremes([nan, 1.0]), extremes([inf, -inf, inf]))
print(count([nan, nan, 1.0], nan), count([nan], float("nan")))
print(sorted([3.0, nan, 1.0])[1:], math.isnan(inf - inf), inf * 0 != 0, nan ** 0, 1 ** nan, bool(nan), len({nan, nan, float("nan")}))

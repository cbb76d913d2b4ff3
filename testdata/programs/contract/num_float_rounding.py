# Floats are not real numbers: sums cannot be reordered, divisions cannot become multiplications, products of an index cannot become sums.
def grouped(values):
    result = []
    for value in values:
        result.append((value * 0.1 * 3 == value * (0.1 * 3), value + 0.1 + 0.2 == value + (0.1 + 0.2), value / 10 == value * 0.1,
                       value * 3 / 3 == value, value / 7 / 3 == value / 21, (value + 1e16) - 1e16 == value))
    return result


def by_index(count):
    return [number * 0.1 for number in range(count)]


def by_sum(count):
    value, result = 0.0, []
    for _ in range(count):
        result.append(value)
        value += 0.1
    return result


def totals(values):
    forward = backward = product = 0.0
    for value in values:
        forward += value
    for value in reversed(values):
        backward += value
    for value in values:
        product += value * 0.7
    return repr(forward), repr(backward), repr(product), repr(forward * 0.7)


def overflow(count):
    value = 1e300
    result = []
    for _ in range(count):
        value = value * 1e5
        result.append((value, value / 1e5, value - value == 0))
    try:
        result.append(10.0 ** (300 + count * 100))
    except OverflowError:
        result.append("OverflowError")
    return result


def mixed(count):
    total = 0
    for number in range(count):
        total += number * 0.5 if number % 2 else number
    return total, type(total).__name__, 2 ** 53 + 1.0 == 2 ** 53 + 1, 10 ** 16 + 1 == 1e16 + 1


print(grouped([1.1, 0.3, 7.0]))
print(by_index(8) == by_sum(8), by_index(8)[3], by_sum(8)[3], by_sum(8)[6])
print(totals([0.1 * number for number in range(1, 30)]))
print(overflow(3))
print(mixed(5))
print(0.1 + 0.2, 1 / 3 * 3, 1 - 0.9, 1e16 + 1, round(2.5), round(0.1 + 0.7, 1), 5e-324 / 2, 4.35 * 100, 1.1 + 2.2 - 3.3)

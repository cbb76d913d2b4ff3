# True is an int, equals 1 and is not 1: arithmetic gives ints, printing and json do not, and ~, index and keys treat it as a number.
import json


def count_true(flags):
    total = False
    for flag in flags:
        total += flag
    return total, type(total).__name__, sum(flags), flags.count(1)


def arithmetic(flags):
    return [(flag + 0, +flag, -flag, flag * 1, flag | False, flag & 1, flag ^ True, flag / 1, flag // 1, int(flag), flag ** 1) for flag in flags]


def unchanged(flags):
    result = []
    for flag in flags:
        value = flag
        result.append((value, not not value, value and 5, value or 5, value == 1, value is True, [10, 20][value]))
    return result


def shown(values):
    return [("%s" % value, "%d" % value, "{}".format(value), f"{value:>5}", f"{value!r}", json.dumps([value])) for value in values]


def grouped(values):
    table = {}
    for value in values:
        table.setdefault(value, []).append(value)
    return table


def power_of_flag(value, flag):
    return value * flag + value ** flag + (value if flag else -value)


def compare(values):
    return [value == True for value in values], [value is True for value in values], [bool(value) for value in values]  # noqa: E712


def step(values, by):
    index = 0
    while index < 3:
        index += by
        values.append(index)
    return values


print(count_true([True, False, True]), count_true([]))
print(arithmetic([True, False]))
print(unchanged([True, False, 1, 0]))
print(shown([True, 1]))
print(grouped([1, True, 1.0, 0, False]))
print([power_of_flag(3, flag) for flag in (True, False)], compare([1, True, 2, "x"]), step([], True), isinstance(True, int), range(True + 1)[True])

# An attribute of an imported module that a callee in this file rebinds while the loop runs: each iteration reads the attribute anew.
import math
import string

real_floor = math.floor
real_digits = string.digits


def interfere(number):
    if number == 2:
        math.floor = lambda value: "floor of %r" % value
        string.digits = "01"
    elif number == 4:
        math.floor = real_floor
        string.digits = real_digits


def scan(values):
    result = []
    for number, value in enumerate(values):
        interfere(number)
        result.append(math.floor(value))
        result.append(len(string.digits))
    return result


def scan_with_missing(values):
    result = []
    try:
        for value in values:
            result.append(math.trunc(value))
            if value > 2:
                del math.trunc
    except AttributeError as error:
        result.append(type(error).__name__)
    return result


print(scan([0.5, 1.5, 2.5, 3.5, 4.5, 5.5]))
real_trunc = math.trunc
print(scan_with_missing([1.5, 2.5, 3.5]))
math.trunc = real_trunc
print(scan_with_missing([1.5]))

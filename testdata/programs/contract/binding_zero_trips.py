# A loop that runs zero times reads nothing: a global, module attribute or attribute that does not exist must not be looked
# up in front of it.
import math


class Empty:
    pass


def read_missing_global(items):
    total = 0
    for item in items:
        total += NOT_DEFINED_YET * item
    return total


def call_missing_function(items):
    result = []
    for item in items:
        result.append(not_defined_yet(item))
    return result


def read_missing_attribute(thing, items):
    total = 0
    for item in items:
        total += thing.weight * item
    return total


def read_missing_module_attribute(items):
    return [math.no_such_function(item) for item in items]


def while_never(thing, limit):
    number = 0
    while number < limit:
        number += thing.step
    return number


def invariant_division(items, divisor):
    total = 0
    for item in items:
        total += item + 10 // divisor
    return total


for function in (read_missing_global, call_missing_function, read_missing_module_attribute):
    print(function([]))
    try:
        function([1, 2])
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)
print(read_missing_attribute(Empty(), []), read_missing_attribute(None, ()))
print(while_never(Empty(), 0), invariant_division([], 0), invariant_division([1, 2], 5))
NOT_DEFINED_YET = 3
print(read_missing_global([1, 2]))

# A function that is given to another one may be replaced by its name: what is given from then on is called, and what was
# given before keeps its meaning, as does a parameter that has the function in hand while its name is patched.
# revoke-at: O2 sealed
import sys
from unittest import mock

HERE = sys.modules[__name__]


def half(value):
    return value / 2


def is_even(value):
    return value % 2 == 0


def changed(change, values):
    result = []
    for value in values:
        result.append(change(value))
    return result


def chosen(test, values):
    return [value for value in values if test(value)]


def both(change, test, values):
    return changed(change, chosen(test, values))


def patching(change, values):
    result = []
    for value in values:
        with mock.patch.object(HERE, "half", abs):
            result.append((change(value), half is abs))
    return result


def error_of(change, values):
    try:
        return changed(change, values)
    except TypeError as error:
        return type(error).__name__, str(error)


def late():
    yield changed(half, [1])
    yield changed(half, [1])


VALUES = [-3, -2, 4]
print(both(half, is_even, VALUES), both(abs, bool, VALUES))
with mock.patch.object(HERE, "half", lambda value: "patched"):
    print(both(half, is_even, VALUES))
    waiting = late()
    print(next(waiting))
print(next(waiting), patching(half, VALUES))
with mock.patch.object(HERE, "is_even", return_value=True) as patched:
    print(both(half, is_even, VALUES), patched.call_count)
print(error_of(half, [1, "a"]))
print(error_of(lambda value: None + value, [1]))


def rebind(function):
    global half
    half = function


rebind(is_even)
print(changed(half, VALUES))

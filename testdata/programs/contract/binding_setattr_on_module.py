# A module global rebound through setattr on the module object, by a name computed at run time, while a loop reads it. No tool can
# see this one: the assumption that nobody does it is revoked.
# revoke: no-rebinding-mid-call
# revoke-at: O2 sealed
import sys

VALUE = 1


def helper(number):
    return number


def poke(module, name, value):
    setattr(module, name, value)


def run(count):
    seen = []
    module = sys.modules[__name__]
    for number in range(count):
        if number % 2:
            poke(module, "VAL" + "UE", number * 10)
        if number == 3:
            poke(module, "hel" + "per", lambda number: -number)
        seen.append((VALUE, helper(number)))
    return seen


print(run(6))

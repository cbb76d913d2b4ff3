# Text that is executed is code that cannot be seen: here it rebinds what loops read, so what is assumed of unseen code
# is revoked.
# revoke: no-rebinding-mid-call builtins-intact
# revoke-at: O2 sealed
import math
import types

other = types.ModuleType("other")
SCALE = 2


def change(text):
    exec(text, other.__dict__)


def scaled(values, text):
    result = []
    for index, value in enumerate(values):
        if index == 1:
            change(text)
        result.append(math.floor(value * SCALE) + len(values))
    return result


other.here = globals()
print(scaled([1.5, 2.5, 3.5], "pass"))
print(scaled([1.5, 2.5, 3.5], "here['SCALE'] = 10"))
change("import math, builtins; floor = math.floor; size = len")
print(scaled([1.5, 2.5, 3.5], "math.floor = lambda x: 0"))
change("math.floor = floor")
print(scaled([1.5, 2.5, 3.5], "builtins.len = lambda x: 100"))
change("builtins.len = size")
print(scaled([1.5, 2.5, 3.5], "pass"))

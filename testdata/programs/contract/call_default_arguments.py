# Defaults belong to the function object: they are shared between calls, and they can be replaced from outside between two calls.
def collect(item, seen=[]):  # noqa: B006
    seen.append(item)
    return len(seen)


def scale(value, factor=2, *, offset=0):
    return value * factor + offset


def fresh(item, seen=None):
    if seen is None:
        seen = []
    seen.append(item)
    return seen


def run(values):
    return [scale(value) for value in values], [scale(value, offset=1) for value in values]


def count(values):
    total = 0
    for value in values:
        total += collect(value)
    return total


print(count(range(4)), collect.__defaults__)
print(count(range(2)), [fresh(number) for number in range(2)])
print(run([1, 2]))
scale.__defaults__ = (10,)
scale.__kwdefaults__ = {"offset": 0.5}
print(run([1, 2]))
scale.__defaults__ = None
try:
    run([1, 2])
except TypeError:
    print("factor is missing")
collect.__defaults__[0][:] = ["x"] * 10
print(count([1]), collect("own", ["list"]))
scale.__code__ = (lambda value, factor=0, *, offset=0: "other code").__code__
print([scale(value, 1) for value in range(2)])

# After `from math import *` the name pow means math.pow; what a star import binds is unknown without reading the other module.
def before(numbers):
    return [pow(number, 2) for number in numbers]


first = before(range(4))
from math import *  # noqa: E402, F401, F403


def after(numbers):
    result = []
    for number in numbers:
        result.append(pow(number, 2))
    return result


print(first)
print(before(range(4)))
print(after(range(4)))
try:
    pow(2, 3, 5)
except TypeError:
    print("math.pow takes two arguments")
del pow
print(before(range(4)), after(range(4)))

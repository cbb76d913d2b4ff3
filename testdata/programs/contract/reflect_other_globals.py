# A function's code can be run with other globals, so that each name in it means something else, builtins included.
import types
FACTOR = 2


def helper(value):
    return value + 1


class Box:
    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x + 1


def total(values):
    result = 0
    for value in values:
        result += helper(value) * FACTOR
    return result


def boxes(values):
    result = 0
    for value in values:
        box = Box(value)
        result += box.get()
    return result


def looked(values):
    result = []
    for value in values:
        for k in range(3):
            result.append(TABLE[k] + max(value, k))
    return result


TABLE = [1, 2, 3]


class Fake:
    def __init__(self, x):
        self.x = x

    def get(self):
        return 100


def with_globals(function, **names):
    return types.FunctionType(function.__code__, names, "f", function.__defaults__, function.__closure__)


print(with_globals(total, helper=lambda value: value, FACTOR=10)([1]))
print(with_globals(boxes, Box=Fake)([1]))
print(with_globals(looked, TABLE=[7, 8, 9], range=range, max=max)([1]))

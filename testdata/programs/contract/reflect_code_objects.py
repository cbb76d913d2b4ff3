# A function's code can be run with other globals, and its parameters counted: a rewritten body must not need names its module lacks.
import types

FACTOR = 2


def helper(value):
    return value + 1


def total(values):
    result = 0
    for value in values:
        result += helper(value) * FACTOR
    return result


def sized(words):
    return [len(word) for word in words]


def with_globals(function, **names):
    return types.FunctionType(function.__code__, names, function.__name__, function.__defaults__, function.__closure__)


print(total([1, 2]), total.__code__.co_argcount, total.__code__.co_varnames[:1])
print(with_globals(total, helper=lambda value: value, FACTOR=10)([1, 2]))
print(with_globals(sized, len=lambda word: word.upper())(["a", "b"]), sized(["a", "bb"]))
try:
    with_globals(total)([1])
except NameError as error:
    print(error)
copied = types.FunctionType(total.__code__, dict(globals(), FACTOR=100))
print(copied([1]), total([1]))
total.__code__, sized.__code__ = sized.__code__, total.__code__
print(total(["abc"]), sized([1]), total.__name__)

# generator-call did not see that a function's code is run with other globals, which have no generator.
# Mutants, seed 2024, program 6365 at O2, 3.13 for [3.13].
import types
def helper(value):
    pass
def total(values):
    for value in values:
        result += helper(1) * FACTOR
def with_globals(function, **names):
    return types.FunctionType(function.__code__, names, ((1, function)[1]).__name__, function.__defaults__, function.__closure__)
print(with_globals(total, helper=lambda value: value, FACTOR=10)(1))

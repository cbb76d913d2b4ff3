# The module's public names, its __all__, and the names, order and values in its classes stay what they were: helpers must not show.
import sys

__all__ = ["total", "Counter"]
LIMIT = 3


def total(values):
    result = 0
    for value in values:
        result += helper(value) + LIMIT
    return result


def helper(value):
    return value * 2


class Counter:
    step = 1

    def __init__(self):
        self.count = 0

    def bump(self):
        self.count += self.step
        return self

    def run(self, times):
        for _ in range(times):
            self.bump()
        return self.count


def public(names):
    return [name for name in names if not name.startswith("_")]


module = sys.modules[__name__]
print(public(sorted(vars(module))))
print(public(vars(Counter)), sorted(vars(Counter())), public(dir(Counter())))
star = {}
exec("from %s import *" % __name__, star)
print(sorted(name for name in star if name != "__builtins__"))
print(total(range(5)), Counter().run(5), [callable(getattr(module, name)) for name in __all__])

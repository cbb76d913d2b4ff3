"""What it costs to notice that a module function or a method is rebound, in place of asking at each call.

    python3.X tools/rebinding_hooks.py

Prints nanoseconds for one call that was inlined with no check, with a check of a flag that a hook would clear, with a
check of the name itself, and not at all; then what the hooks cost those who have no part in it: a module whose class
has a __setattr__ of its own, and a class whose metaclass has one.
"""

import sys
import time
import types

FUNCTIONS = """
def area(w, h):
    return w * h

_area = area
_valid = True

def called(i):
    return area(i, 3) + 1

def inlined(i):
    return i * 3 + 1

def flagged(i):
    return (i * 3 if _valid else area(i, 3)) + 1

def checked(i):
    return (i * 3 if area is _area else area(i, 3)) + 1
"""

CLASSES = """
class Point(metaclass=META):
    kind = 7

    def __init__(self, x):
        self.x = x

    def get(self):
        return self.x

def made(i):
    return Point(i)

def of_class(i):
    return Point.kind

point = Point(1)

def of_instance(i):
    return point.get()
"""

READER = """
def outside(i):
    return module.area
"""


class HookedModule(types.ModuleType):
    def __setattr__(self, name, value):
        super().__setattr__(name, value)


class HookedMeta(type):
    def __setattr__(cls, name, value):
        super().__setattr__(name, value)


def module_of(source, **names):
    module = types.ModuleType("measured")
    module.__dict__.update(names)
    exec(source, module.__dict__)
    return module


def cases():
    functions = module_of(FUNCTIONS)
    for name in ("called", "inlined", "flagged", "checked"):
        yield name, getattr(functions, name)
    hooked = module_of(FUNCTIONS)
    hooked.__class__ = HookedModule
    yield "module read", module_of(READER, module=functions).outside
    yield "hooked module read", module_of(READER, module=hooked).outside
    for label, meta in (("", type), ("hooked ", HookedMeta)):
        classes = module_of(CLASSES, META=meta)
        yield label + "class made", classes.made
        yield label + "class read", classes.of_class
        yield label + "method called", classes.of_instance


def nanoseconds(function, turns=100_000):
    start = time.process_time_ns()
    for i in range(turns):
        function(i)
    return (time.process_time_ns() - start) / turns


def main():
    best = {}
    for _ in range(25):
        for name, function in cases():
            best[name] = min(best.get(name, 1e9), nanoseconds(function))
    print("%d.%d" % sys.version_info[:2])
    for name, time_taken in best.items():
        print("  %-22s %6.1f ns" % (name, time_taken))


if __name__ == "__main__":
    main()

"""Run the functions of a file many times, and print which binding each read of x saw.

Prints lines "read binding": the tag of the read, and that of the binding; 0 if x was unbound, -1 for an exception.
"""
import random
import sys


class E(Exception):
    pass


class Stop(BaseException):
    pass


class V:
    def __init__(self, tag):
        self.tag = tag

    def __radd__(self, other):
        return M(self.tag)


class W:
    def __init__(self, tag):
        self.tag = tag

    def __enter__(self):
        return M(self.tag)

    def __exit__(self, kind, *rest):
        if kind is Stop:
            return False
        M()
        return choice() < 0.5


def choice():
    return chances.random()


def C():
    M()
    return choice() < 0.5


def M(value=None):
    if choice() < 0.1:
        raise E
    return value


def R(tag):
    while choice() < 0.6:
        yield M(tag)


def T():
    global ticks
    ticks += 1
    if ticks > 30:
        raise Stop


def L(read, names):
    value = names.get('x', 0)
    seen.add((read, value if isinstance(value, int) else -1))


seen = set()
functions = {}
exec(sys.stdin.read(), globals(), functions)
for function in functions.values():
    for seed in range(60):
        chances = random.Random(seed)
        ticks = 0
        try:
            function()
        except (E, Stop, NameError):
            pass
print('\n'.join('%d %d' % pair for pair in sorted(seen)))

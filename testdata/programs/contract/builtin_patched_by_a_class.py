# A function or class of the file that is given the module builtins, and a name, stores something there.
import builtins


def seven(*args):
    return 7


class Patch:
    def __init__(self, owner, name, value):
        self.change = owner, name, value

    def __enter__(self):
        owner, name, value = self.change
        self.old = getattr(owner, name)
        setattr(owner, name, value)

    def __exit__(self, *args):
        owner, name, _ = self.change
        setattr(owner, name, self.old)


def count(p):
    with Patch(builtins, "len", seven):
        return [len("abc") - p for _ in range(2)]


def put(where, value):
    where.abs = value


def distance(p):
    old = abs
    put(builtins, seven)
    try:
        return [abs(-3) - p for _ in range(2)]
    finally:
        put(value=old, where=builtins)


print(count(1), distance(1))
print(len("abc"), abs(-3))

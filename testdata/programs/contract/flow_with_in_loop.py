# Context managers in loops: __enter__ and __exit__ are looked up on the type, and a true result of __exit__ swallows the exception.
import contextlib

log = []


class Guard:
    def __init__(self, name, swallow=()):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        log.append("enter " + self.name)
        return self.name.upper()

    def __exit__(self, kind, error, traceback):
        log.append("exit %s %s" % (self.name, kind and kind.__name__))
        return kind is not None and issubclass(kind, self.swallow)


@contextlib.contextmanager
def managed(name):
    log.append("begin " + name)
    try:
        yield name
    except KeyError:
        log.append("suppressed")
    finally:
        log.append("end " + name)


def run(values):
    seen = []
    for value in values:
        with Guard("g%d" % value, (ZeroDivisionError,)) as name, managed("m") as other:
            seen.append((name, other))
            if value == 2:
                continue
            if value == 4:
                break
            if value == 5:
                {}["missing"]
            seen.append(10 // value)
            if value == 3:
                return seen, "returned"
        seen.append("after")
    return seen, name


print(run([1, 0, 2, 4]))
print(log)
del log[:]
print(run([5, 3, 1]), log)
del log[:]
guard = Guard("instance")
guard.__exit__ = lambda *details: True
try:
    with guard:
        raise LookupError
except LookupError:
    print("not swallowed", log)

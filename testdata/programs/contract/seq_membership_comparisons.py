# `in` over a display compares by identity first and then by ==, from left to right, and stops at the first that is equal.
nan = float("nan")
trace = []


class Traced:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        trace.append((self.name, getattr(other, "name", other)))
        return self.name == getattr(other, "name", other)

    def __hash__(self):
        trace.append("hash")
        return 1


def member(values):
    result = []
    for value in values:
        result.append(value in [nan, 1, "x", None, 2.5])
        result.append(value in (True, "y"))
    return result


def traced(values):
    first, second = Traced("a"), Traced("b")
    result = []
    for value in values:
        result.append(value in [first, second, value])
    return result


def effects_in_display(values):
    def note(value):
        trace.append(value)
        return value
    return [value in [note(1), note(2)] for value in values]


print(member([nan, float("nan"), 1, 1.0, True, "x", None, 0, "y"]))
print(traced(["a", "b", "c"]), trace)
del trace[:]
print(effects_in_display([1, 3]), trace)
del trace[:]
print(Traced("q") in {"q": 1}, "b" in [Traced("b")], trace)

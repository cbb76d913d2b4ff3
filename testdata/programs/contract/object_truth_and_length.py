# `if items`, `len(items) == 0` and `items == []` are different questions once a class answers them itself, or the value is None.
log = []


class Sized:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        log.append("len")
        return self.size


class Stubborn(Sized):
    def __bool__(self):
        log.append("bool")
        return True


class Same:
    def __eq__(self, other):
        log.append("eq")
        return True

    def __ne__(self, other):
        log.append("ne")
        return True

    __hash__ = None


def tests(things):
    result = []
    for thing in things:
        result.append((bool(thing), not thing, thing == None, thing is None, thing != None, thing == []))  # noqa: E711
    return result


def lengths(things):
    result = []
    for thing in things:
        if len(thing) == 0:
            result.append("empty")
        if not len(thing):
            result.append("no length")
        if len(thing) > 0 and thing:
            result.append("full")
        while thing:
            thing = None
    return result


def default(values):
    return [value or "default" for value in values], ["default" if value is None else value for value in values]


for item in tests([Sized(0), Sized(2), Stubborn(0), Same(), [], None, 0, ""]):
    print(item)
print(log)
del log[:]
print(lengths([Sized(0), Stubborn(0), Stubborn(1), "", "a"]), log)
print(default([None, 0, "", "x", False]))

# and, or, not, chained comparisons and conditional expressions evaluate as little as they need, once each, and give operands, not bools.
log = []


class Truth:
    def __init__(self, value):
        self.value = value

    def __bool__(self):
        log.append("bool %s" % self.value)
        return bool(self.value)

    def __repr__(self):
        return "<%s>" % self.value

    def __lt__(self, other):
        log.append("lt %s" % self.value)
        return Truth(self.value < other.value)


def note(value):
    log.append(value)
    return value


def run(count):
    result = []
    for number in range(count):
        result.append(note(number) and note("x") or note("y"))
        result.append(note(0) < note(number) < note(2))
        result.append(note(number) in [note(1)] and not note(number))
        result.append(note("a") if note(number) else note("b"))
        result.append(Truth(number) and Truth(2))
        result.append(Truth(0) < Truth(number) < Truth(5))
        result.append(not Truth(number))
        result.append((Truth(number) or None) is None)
    return result


def guard(items):
    found = []
    for item in items:
        if item is not None and item.value > 1 or note("checked") == "never":
            found.append(item)
        while not item:
            item = Truth(1)
    return found


print(run(2))
print(log)
del log[:]
try:
    print(guard([Truth(2), Truth(0), None]))
except AttributeError:
    pass
print(log)

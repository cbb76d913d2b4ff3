# After `del x` the name has no value; del of an item, a slice or an attribute calls the object. What del removes must not be kept in a copy.
class Watched:
    log = []

    def __init__(self):
        self.value = 1

    def __delitem__(self, index):
        Watched.log.append(("delitem", index))

    def __delattr__(self, name):
        Watched.log.append(("delattr", name))
        super().__delattr__(name)


def items(count):
    values = list(range(10))
    table = {number: number for number in range(5)}
    for number in range(count):
        del values[number], table[number]
        del values[-1:]
    return values, table


def attributes(watched, count):
    for number in range(count):
        watched.value = number
        seen = watched.value
        del watched.value, watched[number]
    try:
        return watched.value
    except AttributeError:
        return "gone", seen


def names(values):
    seen = []
    for value in values:
        temporary = value * 2
        seen.append(temporary)
        del temporary
        try:
            seen.append(temporary)
        except UnboundLocalError:
            seen.append("deleted")
    del value
    return seen, sorted(locals())


def twice(flag):
    item = 1
    if flag:
        del item
    try:
        del item
    except UnboundLocalError:
        return "already deleted"
    return "deleted once"


print(items(3))
print(attributes(Watched(), 2), Watched.log)
print(names([1, 2]), twice(True), twice(False))
counter = 0
for counter in range(3):
    pass
del counter
try:
    print(counter)
except NameError as error:
    print(error)

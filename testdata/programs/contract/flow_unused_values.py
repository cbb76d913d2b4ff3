# A value that nobody uses may have been computed for its effects, or for the exception: reading a name, an attribute, an item, a comparison.
log = []


class Noisy:
    @property
    def value(self):
        log.append("property")
        return 1

    def __getitem__(self, key):
        log.append("item %r" % (key,))
        return key

    def __eq__(self, other):
        log.append("eq")
        return False

    def __add__(self, other):
        log.append("add")
        return self

    def __iter__(self):
        log.append("iter")
        return iter([1, 2])

    def __del__(self):
        pass

    def __str__(self):
        log.append("str")
        return "noisy"


def unused(thing, count):
    for number in range(count):
        thing.value
        thing[number]
        thing == number
        thing + number
        left = thing.value
        first, second = thing
        _ = [part for part in thing]
        f"{thing}"
        -number
        "a constant", number


def must_fail(kind, values):
    for value in values:
        if kind == 0:
            missing_name  # noqa: F821
        elif kind == 1:
            value.missing
        elif kind == 2:
            value[100]
        elif kind == 3:
            value < "text"
        elif kind == 4:
            int(value)
        elif kind == 5:
            a, b = value
        elif kind == 6:
            {[]: 1}
        elif kind == 7:
            unused_result = len(5)
        elif kind == 8:
            next(iter(value))
    return "no exception"


unused(Noisy(), 1)
print(log)
for kind, values in enumerate([[1], [1], ["ab"], [1], ["x"], ["abc"], [1], [1], [[]]]):
    try:
        print(kind, must_fail(kind, values))
    except Exception as error:
        print(kind, type(error).__name__)
print(must_fail(0, []), must_fail(2, ["x" * 200]), must_fail(3, ["a"]))

# A generator turns StopIteration that comes out of an item into RuntimeError; a comprehension lets it pass. Here it comes out of functions
# requires: 3.7
# that are called by name, by attribute, from a table and as operators.
class Source:
    def __init__(self, items):
        self.items = iter(items)

    def pull(self):
        return next(self.items)

    @property
    def head(self):
        return self.pull()

    def __getitem__(self, index):
        return self.pull()

    def __add__(self, other):
        return self.pull() + other


class Careful(Source):
    def pull(self):
        return next(self.items, None)


def call(function, *args):
    return function(*args)


def outcome(build):
    try:
        return build()
    except RuntimeError as error:
        return "RuntimeError", type(error.__cause__).__name__
    except StopIteration:
        return "StopIteration"


TABLE = {"pull": Source.pull}


def by_method(source, count):
    return list(source.pull() for _ in range(count))


def by_property(source, count):
    return tuple(source.head for _ in range(count))


def by_subscript(source, count):
    return set(source[i] for i in range(count))


def by_operator(source, count):
    return sorted(source + 1 for _ in range(count))


def by_table(source, count):
    return ", ".join(str(TABLE["pull"](source)) for _ in range(count))


def by_argument(source, count):
    return dict((i, call(source.pull)) for i in range(count))


for build in (by_method, by_property, by_subscript, by_operator, by_table, by_argument):
    print(build.__name__, outcome(lambda: build(Source([1, 2, 3]), 2)), outcome(lambda: build(Source([1, 2, 3]), 4)))
print(by_method(Careful([1]), 2), [outcome(lambda: [next(i) for i in [iter([])]])])

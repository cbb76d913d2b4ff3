# Functions within functions within loops: each has its own cells; parameters that closures hold live on; class bodies do not close over.
def counters(count):
    made = []
    for start in range(count):
        def make(value):
            def increment(by=1):
                nonlocal value
                value += by
                return value

            def reset():
                nonlocal value
                value = start
                return value
            return increment, reset
        made.append(make(start))
    return [(increment(), increment(10), reset(), increment()) for increment, reset in made]


def parameter_held(values):
    functions = []
    for value in values:
        functions.append(hold(value, [value]))
    values[:] = []
    return [function() for function in functions]


def hold(value, items):
    items.append(value * 2)

    def read():
        items.append(len(items))
        return value, items
    value = value + 100
    return read


def recursive_inner(depth):
    def walk(level):
        nonlocal visited
        visited += 1
        return [walk(level - 1), level] if level else []
    visited = 0
    return walk(depth), visited


def middle_scope(count):
    name = "outer"
    seen = []

    def middle():
        seen.append(name)

        class Body:
            name = "class"

            def read(self):
                return name

            names = [name for _ in range(1)]
        return Body().read(), Body.names
    for number in range(count):
        seen.append(middle())
        name = "changed %d" % number
    return seen


def free_variable_deleted(count):
    helper = []
    read = lambda: helper  # noqa: E731
    for number in range(count):
        helper.append(number)
    kept = read()
    del helper
    try:
        read()
    except NameError:
        return kept, "deleted"


print(counters(2))
print(parameter_held([1, 2]), recursive_inner(2))
print(middle_scope(2), free_variable_deleted(2))

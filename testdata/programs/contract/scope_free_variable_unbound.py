# A variable that is not bound raises one error in its own function, and another one in a function or generator inside.
def attempt(function, *arguments):
    try:
        print(function.__name__, function(*arguments))
    except UnboundLocalError:
        print(function.__name__, "unbound local")
    except NameError:
        print(function.__name__, "unbound")


def search(values, limited):
    if limited:
        limit = 2
    return any(value > limit for value in values)


def build(values, limited):
    for limit in limited:
        pass
    return list(value + limit for value in values)


def join(values, limited):
    if limited:
        limit = "x"
    return ",".join(value + limit for value in values)


def call_inside(values, limited):
    def inside(value):
        return value + limit

    if limited:
        limit = 2
    return inside(values[0])


def delete(values, limited):
    limit = 2
    if limited:
        del limit
    return tuple(value + limit for value in values)


def early(values, limited):
    def inside(value):
        return value + limit

    result = inside(values[0])
    limit = 2
    return result


def own(values, limited):
    found = []
    for value in values:
        found.append(any(inner for outer in values if inner for inner in limited))
        if any(inner for outer in values if inner for inner in limited):
            return value
    return found


for function in search, build, call_inside, delete, early, own:
    attempt(function, [1, 3], [1])
    attempt(function, [1, 3], [])
attempt(join, "ab", [])
attempt(join, "ab", [1])

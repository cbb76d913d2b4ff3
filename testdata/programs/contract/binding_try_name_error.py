# Code that asks whether a name exists by catching the NameError: a look-up moved out of the try would escape it.
try:
    text_type = unicode
except NameError:
    text_type = str


def fallback(values):
    result = []
    for value in values:
        try:
            result.append(xrange(value))
        except NameError:
            result.append(len(range(value)))
    return result


def optional_helper(values):
    result = []
    for value in values:
        try:
            result.append(speedup(value))
        except NameError:
            result.append(value)
    return result


def optional_attribute(things):
    result = []
    for thing in things:
        try:
            result.append(thing.name)
        except AttributeError:
            result.append("no name")
        else:
            result.append("has name")
    return result


def around_the_loop(values):
    result = []
    try:
        for value in values:
            result.append("before")
            result.append(undefined_factor * value)
    except NameError:
        result.append("caught")
    finally:
        result.append("finally")
    return result


print(text_type.__name__)
print(fallback([1, 2, 3]))
print(optional_helper([1, 2, 3]))


def speedup(value):
    return value * 1000


print(optional_helper([1, 2, 3]))
print(optional_attribute([len, 1, str]))
print(around_the_loop([1, 2]), around_the_loop([]))

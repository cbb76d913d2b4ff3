# A default is evaluated once, when the def runs; a global read in the body is evaluated at each call. Neither may become the other.
BASE = 10
made = []


def default_is_early(value, base=BASE):
    return value + base


def body_is_late(value):
    return value + BASE


def remember(value, seen=made):
    seen.append(value)
    return len(seen)


def run(count):
    global BASE
    result = []
    for number in range(count):
        result.append((default_is_early(number), body_is_late(number)))
        if number == 1:
            BASE = 1000
    return result


def make_functions():
    functions = []
    for number in range(3):
        def function(value, number=number, base=BASE):
            return value, number, base
        functions.append(function)
    return [function(0) for function in functions] + [functions[0](1, 2)]


print(run(4))
print(default_is_early(1), default_is_early(1, 2), default_is_early(1, base=3))
print([remember(number) for number in range(3)], made)
made = []
print(remember(9), made, remember.__defaults__)
print(make_functions())

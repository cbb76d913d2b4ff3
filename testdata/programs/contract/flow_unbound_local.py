# A name that is assigned anywhere in a function is local in all of it: read before, or deleted, it is an UnboundLocalError, never the global.
value = "global"
size = 3


def reads_before(count):
    for number in range(count):
        result = value
        value = number
    return result


def conditional(flags):
    result = []
    for flag in flags:
        if flag:
            size = 10
        result.append(size)
    return result


def deleted(count):
    items = [1]
    for number in range(count):
        length = len(items)
        if number == 1:
            del items
    return length


def loop_never_ran(values):
    for last in values:
        doubled = last * 2
    return last, doubled


def augmented(count):
    for _ in range(count):
        size += 1
    return size


def in_comprehension(values):
    result = [later for _ in values]
    later = 1
    return result, later


def with_and_except(flag):
    try:
        if flag:
            raise ValueError("v")
    except ValueError as error:
        kept = str(error)
    return kept, error


CASES = [(reads_before, 1), (reads_before, 0), (conditional, [True, False]), (conditional, [False]), (deleted, 3), (deleted, 2),
         (loop_never_ran, [1]), (loop_never_ran, []), (augmented, 1), (augmented, 0), (in_comprehension, []),
         (in_comprehension, [1]), (with_and_except, True), (with_and_except, False)]
for function, argument in CASES:
    try:
        print(function.__name__, function(argument))
    except NameError as error:
        print(function.__name__, "no value:", str(error).split("'")[1])

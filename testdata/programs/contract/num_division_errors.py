# An operation that may fail does so at its place: after the effects before it, once for each time it is reached, and not if it is not reached.
log = []


def note(value):
    log.append(value)
    return value


def invariant_in_branch(values, divisor):
    total = 0
    for value in values:
        note(value)
        if value > 1:
            total += 100 // divisor
    return total


def dead_branch(count):
    result = []
    for number in range(count):
        if number < 0:
            result.append(1 / 0)
        result.append(number)
    return result, False and 1 / 0, True or [][1]


def after_effects(values):
    for value in values:
        note("before")
        note(10 // value)
        note("after")


def constant_failures(kind):
    note(kind)
    if kind == 0:
        return note("a") + (1 // 0)
    if kind == 1:
        return "text" + note(1)
    if kind == 2:
        return (1, 2)[note(5)]
    if kind == 3:
        return 1 << -1
    if kind == 4:
        return {"a": 1}["b" + str(note("k"))]
    if kind == 5:
        return int("x" * note(2))
    return 2.0 ** note(5000)


def run(function, *arguments):
    try:
        print(function(*arguments))
    except Exception as error:
        print(type(error).__name__, end=" ")
    print(log)
    del log[:]


run(invariant_in_branch, [0, 1], 0)
run(invariant_in_branch, [0, 2, 3], 0)
run(invariant_in_branch, [], 0)
run(dead_branch, 2)
run(after_effects, [5, 2, 0, 1])
for kind in range(7):
    run(constant_failures, kind)

# An augmented assignment reads its target first: that it is unbound must be told before the right side is computed.
trace = []


def note(value):
    trace.append(value)
    return value


def late(flag):
    if flag:
        total = 1
    total += max(note(2), note(3))
    return total


def loop(names):
    for name in names:
        total += len(name) + names.index(name)
    return total


def read_in_loop(words):
    for word in words:
        found += math.floor(len(word) * math.pi)
    return found


for function, argument in [(late, True), (late, False), (loop, ["a"]), (read_in_loop, []), (read_in_loop, ["a"])]:
    try:
        print(function(argument), trace)
    except NameError as error:
        print(type(error).__name__, trace)

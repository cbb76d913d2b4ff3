# Arguments are evaluated from left to right, as they stand in the call and not in the order of the parameters; each exactly once.
trace = []


def note(value):
    trace.append(value)
    return value


def combine(first, second, third=0):
    return first * 100 + second * 10 + third


def unused(first, second):
    return second


def twice(value):
    return value + value


def maybe(flag, value):
    return value if flag else None


def spread(*values, **options):
    return values, list(options.items())


def run(count):
    result = []
    for _ in range(count):
        result.append(combine(third=note(3), first=note(1), second=note(2)))
        result.append(combine(note(4), *[note(5)], **{"third": note(6)}))
        result.append(unused(note(7), note(8)))
        result.append(twice(note(9)))
        result.append(maybe(note(0), note(10)))
        result.append(spread(note(1), *(note(2), note(3)), b=note(4), **{"a": note(5)}))
    return result


for item in run(2):
    print(item)
print(trace)
for bad in (lambda: combine(1, note("a"), first=note("b")), lambda: combine(note("c")),
            lambda: combine(1, 2, 3, note("d")), lambda: combine(1, 2, fourth=note("e")),
            lambda: combine(*note(5)), lambda: spread(**{"a": 1}, **{"a": note(2)})):
    del trace[:]
    try:
        bad()
    except TypeError:
        print("TypeError after", trace)

# A generator that is closed, broken out of or dropped runs its finally clauses where it stands; its code after that never runs.
log = []


def numbers(name, count):
    log.append(name + " open")
    try:
        for number in range(count):
            yield number
        log.append(name + " exhausted")
    except GeneratorExit:
        log.append(name + " exit")
        raise
    finally:
        log.append(name + " closed")


def first_above(limit, generator):
    try:
        for number in generator:
            if number > limit:
                return number
        return None
    finally:
        generator.close()
        log.append("returned")


def pairs(count):
    with_closing = numbers("inner", count)
    for number in with_closing:
        yield number, number
    log.append("after inner")


def delegating(count):
    got = yield from numbers("delegated", count)
    log.append(got)


def stubborn():
    for _ in range(2):
        try:
            yield "again"
        except GeneratorExit:
            log.append("ignored")


print(first_above(1, numbers("a", 5)), first_above(9, numbers("b", 2)), log)
del log[:]
generator = pairs(3)
print(next(generator))
generator.close()
print(next(generator, "finished"), log)
del log[:]
delegate = delegating(3)
print(next(delegate), next(delegate))
delegate.close()
unstarted = numbers("never started", 3)
unstarted.close()
print(list(unstarted), log)
del log[:]
bad = stubborn()
next(bad)
try:
    bad.close()
except RuntimeError as error:
    print(error, log)
for number in numbers("loop", 100):
    if number == 1:
        break
print(log.count("loop open"), sum(numbers("sum", 10)), any(number > 2 for number in numbers("any", 10)))

# send and throw put values and exceptions in at the yield; return gives the value of yield from; next on a running generator is an error.
def averager():
    total = count = 0
    average = None
    while True:
        try:
            value = yield average
        except ValueError as error:
            average = "reset by %s" % error
            total = count = 0
            continue
        if value is None:
            return total, count
        total += value
        count += 1
        average = total / count


def delegate(results):
    while True:
        results.append((yield from averager()))


def reentrant():
    try:
        next(me)
    except ValueError as error:
        yield str(error)
    yield "second"


def drive(values):
    generator = averager()
    seen = [next(generator)]
    try:
        for value in values:
            if isinstance(value, Exception):
                seen.append(generator.throw(value))
            else:
                seen.append(generator.send(value))
    except StopIteration as stop:
        seen.append(stop.value)
    return seen


print(drive([10, 20, ValueError("x"), 5, None, 7]))
results = []
generator = delegate(results)
next(generator)
for value in (1, 3, None, 8, None):
    generator.send(value)
print(results)
try:
    generator.throw(KeyError("out"))
except KeyError as error:
    print("KeyError", error, list(generator))
me = reentrant()
print(list(me))
fresh = averager()
try:
    fresh.send(1)
except TypeError as error:
    print(error)

# any([f(x) for x in xs]) calls f for every item; any(f(x) for x in xs) stops at the first that is true. Neither may become the other.
calls = []


def check(value):
    calls.append(value)
    return value > 1


def fail_on_three(value):
    if value == 3:
        raise ValueError(value)
    return check(value)


def run(values):
    result = []
    for function in (any, all, sum, max, sorted, list, set):
        del calls[:]
        result.append((function([check(value) for value in values]), len(calls)))
        del calls[:]
        result.append((function(check(value) for value in values), len(calls)))
    return result


def exceptions(values):
    for attempt in (lambda: any([fail_on_three(value) for value in values]), lambda: any(fail_on_three(value) for value in values),
                    lambda: all([fail_on_three(value) for value in values]), lambda: 2 in (fail_on_three(value) for value in values)):
        del calls[:]
        try:
            print(attempt(), calls)
        except ValueError as error:
            print("ValueError", error, calls)


def interleaved(values):
    log = []

    def produce():
        for value in values:
            log.append("produce %d" % value)
            yield value

    def consume(value):
        log.append("consume %d" % value)
        return value

    sum([consume(value) for value in produce()])
    log.append("|")
    sum(map(consume, list(produce())))
    log.append("|")
    "".join(str(consume(value)) for value in produce())
    log.append("|")
    first = next((value for value in produce() if consume(value) > 0), None)
    log.append(first)
    dict((consume(value), log.append("value")) for value in values)
    return log


for item in run([0, 1, 2, 3]):
    print(item)
exceptions([0, 2, 3])
print(interleaved([0, 1, 2]))

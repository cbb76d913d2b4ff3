# A callee may assign its parameters: the caller's variables keep their values; but a mutable object is the same one in both.
def clamp(value, low, high):
    if value < low:
        value = low
    if value > high:
        value = high
    low = high = None
    return value


def extend(items, more):
    items += more
    items = items + items
    return len(items)


def halve(count):
    steps = 0
    while count > 1:
        count //= 2
        steps += 1
    return steps


def delete(value):
    del value
    try:
        return value
    except UnboundLocalError:
        return "deleted"


def shadow(value, result):
    for value in range(3):
        result = value
    return value, result


def run(count):
    low, high, value = 2, 5, None
    items = []
    result = []
    steps = "steps of the caller"
    for value in range(count):
        result.append(clamp(value, low, high))
        result.append(halve(value))
        result.append(extend(items, [value]))
        result.append(extend((), (value,)))
        result.append(delete(value))
        result.append(shadow(value, low))
        result.append((value, low, high, steps))
    return result, items


result, items = run(3)
print(result)
print(items)

# A small function does the same wherever it is called: in conditions, operands, targets, loops, and whatever it returns from.
# Arguments are evaluated once and from left to right, before anything that the function does.
trace = []


class Cell:
    def __init__(self, value):
        self.stored = value

    @property
    def value(self):
        trace.append("read %s" % self.stored)
        return self.stored


def seen(value):
    trace.append(value)
    return value


def swapped(a, b):
    return b, a


def unused(a, b):
    return b


def twice(x):
    return x + x


def grown(items, extra=None):
    items += [len(items)]
    if extra is not None:
        items.append(extra)
    return items


def first(items, wanted):
    for index, item in enumerate(items):
        if item == wanted:
            return index
    return -1


def sign(x):
    if x > 0:
        return "plus"
    elif x < 0:
        return "minus"


def number(text):
    try:
        value = int(text)
    except ValueError as error:
        return type(error).__name__
    else:
        return value
    finally:
        trace.append("tried")


def halves(n):
    steps = 0
    while n > 1:
        if n % 7 == 0:
            return "seven", steps
        n //= 2
        steps += 1
    return n, steps


def total(*values, start=0, **names):
    return sum(values) + start + len(names)


def nothing(x):
    pass


def swap(xs, i, j):
    xs[i], xs[j] = xs[j], xs[i]


def scaled(x, factor):
    return [x * factor for x in x]


def orders(cells):
    result = []
    for cell in cells:
        result.append(swapped(cell.value, seen("b")))
        result.append(unused(seen("lost"), cell.value))
        result.append(twice(cell.value))
        result.append((cell.stored, twice(seen(cell.stored))) if first([1, 2], cell.stored) else nothing(seen("n")))
    return result


def conditions(values):
    out = []
    position = 0
    while position < len(values) and sign(values[position]) != "minus":
        out.append(sign(values[position]))
        position += 1
    for value in values:
        if value and sign(seen(value)) == "plus" or sign(value) is None:
            out.append(value)
        elif twice(value) < -4:
            out.append("low")
    return out, [sign(v) or twice(v) for v in values], {v: twice(v) for v in values}, position


def statements(words):
    items = []
    n = 6
    for word in words:
        n = halves(n + len(word))[1] + n
        items = grown(items, number(word))
        nothing(grown(items))
        value, items[0] = number(word), n
        total_ = total(n, *(1, 2), start=len(word), other=value)
        items.append(total_)
        if len(items) > 2:
            swap(items, 0, -1)
    return items, n


def shadows(x):
    index = "mine"
    value = "mine"
    found = [first(x, item) for item in x]
    k = 3
    return scaled(x, k), scaled([k], len(x)), index, value, found


def returned(words):
    for word in words:
        if first(word, "q") > 0:
            return number(word)
    return halves(len(words) * 14)


def attempt(function, *args):
    del trace[:]
    try:
        print(function.__name__, function(*args), trace)
    except Exception as error:
        print(function.__name__, type(error).__name__, error, trace)


for _ in range(2):
    attempt(orders, [Cell(1), Cell(2), Cell("x")])
    attempt(conditions, [3, 0, 5, -2, -7])
    attempt(statements, ["12", "x", "7"])
    attempt(shadows, [4, 5])
    attempt(returned, ["a", "b7"])
    attempt(returned, ["xq", "b7"])
    attempt(statements, ["12", None])
    attempt(conditions, [1, "x"])

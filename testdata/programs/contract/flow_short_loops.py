# Short loops over constants: what the target is afterwards, after an exception, in closures, in generators, and when it is not bound at all.
trace = []


def note(value):
    trace.append(value)
    return value


def after():
    for number in (1, 2, 3):
        note(number)
    return number


def failing(values):
    try:
        for place in range(4):
            note(values[place])
    except IndexError:
        return place
    return -place


def finally_reads(values):
    try:
        for place in range(3):
            note(1 // values[place])
    except ZeroDivisionError:
        pass
    finally:
        note(("place", place))


def generator():
    for number in (0, 0):
        if number:
            yield number


def local_or_not(flag):
    for number in (0, 0):
        if number:
            hidden = 1
    try:
        return hidden
    except NameError as error:
        return type(error).__name__


def before():
    try:
        note(number)
    except NameError as error:
        note(type(error).__name__)
    for number in (1, 2):
        note(number + 1)


def none_left():
    for number in range(0):
        note(number)
    else:
        note("else")
    try:
        return number
    except NameError as error:
        return type(error).__name__


def closures():
    made = []
    for number in (1, 2):
        made.append([number for _ in "a"])
        made.append(lambda: number)
        made.append(number for _ in "ab")
    return [list(each) if not callable(each) else each() for each in made]


def nested(x):
    total = []
    for a in (-1, 1):
        for b in range(2):
            if a + b == 0 or not a:
                continue
            total.append(x * a - (b - 2) ** -a - -a)
    for a in (-1, 0):
        if a == 0:
            total.append("zero")
        elif a < 0:
            total.append(-a)
        else:
            total.append(a)
    return total, a, b


def returning(x):
    for step in (3, 5):
        if x % step:
            return step
    return None


def rebinding(x):
    for step in (1, 2):
        x, step = step, x
        note(step)
    return x, step


def deleted():
    for step in (1, 2):
        del step
    try:
        return step
    except NameError as error:
        return type(error).__name__


def kinds():
    return [type(value).__name__ for value in (True, 1, 1.0, -0.0, "a", b"a", None)], literal()


def literal():
    found = []
    for value in (True, 1, -0.0, "a'b", b"\n", None):
        found.append((value, f"{value}", value is None))
        found.append(str(value) + repr(value))
    return found


globals()["hidden"] = "global"
number = "global"
print(after(), failing([1, 2]), failing([1, 2, 3, 4]))
print(finally_reads([1, 0, 1]), trace)
trace.clear()
print(list(generator()), generator().__class__.__name__, local_or_not(True), before(), none_left(), trace)
print(closures(), nested(5), returning(6), returning(15), rebinding(7), deleted())
print(kinds())
print(trace)

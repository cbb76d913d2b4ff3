# A name that a function binds anywhere is a local of it everywhere, so its only binding may not go while it is read
# somewhere, and be it only to fail.
x = "global"
number = "global"
point = "global"
found = "global"


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


def returned(flag):
    if flag:
        x = 1
        return x
    else:
        return repr(x)


def unrolled(flag):
    total = 0
    if flag:
        print(number)
    for number in (1, 2, 3):
        total += number * number
    return total


def taken_apart(flag):
    total = 0
    if flag:
        return repr(point)
    for step in range(3):
        point = Point(step, step + 1)
        total += point.x * point.y
    return total


def searched(flag, items):
    if flag:
        return repr(found)
    found = any(item > 2 for item in items)
    return found


def tell(function, *args):
    try:
        print(function.__name__, function(*args))
    except UnboundLocalError:
        print(function.__name__, "unbound")


for flag in (True, False):
    tell(returned, flag)
    tell(unrolled, flag)
    tell(taken_apart, flag)
    tell(searched, flag, [1, 2, 3])

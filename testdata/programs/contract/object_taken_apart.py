# Objects that one function makes and reads, in every place where taking them apart could show: failures half way, loops, closures, stores.
class Point:
    def __init__(self, x, y=0):
        self.x = x
        self.y = y

    def swapped(self):
        return Point(self.y, self.x)


class Noted:
    def __init__(self, log, name):
        self.log = log
        self.name = log.append(name) or name


def fails_half_way(values):
    point = Point(0, 0)
    try:
        for value in values:
            point = Point(point.y + value, 10 // value)
    except ZeroDivisionError:
        pass
    finally:
        point.x += 1000
    return point.x, point.y


def swaps(times):
    point = Point(1, 2)
    for _ in range(times):
        point = Point(point.y, point.x)
    return point.x, point.y


def stores_everywhere(pairs):
    point = Point(0)
    for point.x, point.y in pairs:
        pass
    point.x, point.y = point.y, point.x
    (point.x) = [point.x]
    point.x += [1]
    return point.x, point.y


def order_of_arguments(log):
    noted = Noted(log, name=log.append("argument") or "name")
    other = Noted(name=log.append("second") or "other", log=log)
    return noted.name, other.name, noted.log is other.log


def closure(x):
    point = Point(x)
    read = lambda: point.x
    point = Point(x + 1)
    return read()


def generator(x):
    point = Point(x, x)
    while point.x < 3:
        received = yield point.x, point.y
        point = Point(point.x + 1, received)
    yield "end", point.y


def wrong_calls(number):
    try:
        if number == 0:
            point = Point()
        elif number == 1:
            point = Point(1, 2, 3)
        elif number == 2:
            point = Point(1, z=2)
        elif number == 3:
            point = Point(1, x=2)
        else:
            point = Point(*[1, 2], **{})
    except TypeError as error:
        return type(error).__name__
    return point.x, point.y


def missing_attribute(x):
    point = Point(x)
    try:
        return point.z
    except AttributeError as error:
        return str(error)


def deleted(x):
    point = Point(x)
    kept = point.x
    del point.x
    try:
        return point.x
    except AttributeError:
        return "gone", kept


def deleted_variable(x):
    point = Point(x)
    kept = point.x
    del point
    try:
        return point.x
    except UnboundLocalError:
        return "unbound", kept


def truth(x):
    point = Point(x)
    return (1 if point else 2), bool(point), point is not None


def method(x):
    point = Point(x, 5)
    other = point.swapped()
    return other.x, other.y, point.x


def conditional(flag):
    if flag:
        point = Point(1)
    else:
        point = Point(2, 3)
    return point.x + point.y


def two_lives(x):
    point = Point(x, 1)
    first = point.x + point.y
    point = [first]
    point.append(2)
    return point


def annotated(x):
    point = Point(x)
    point.x: int = x + 1
    return point.x


print(fails_half_way([1, 2, 0, 5]), fails_half_way([]), swaps(3), stores_everywhere([(1, 2), (3, 4)]))
log = []
print(order_of_arguments(log), log)
print(closure(4))
steps = generator(1)
print(next(steps), steps.send("a"), steps.send("b"))
print([wrong_calls(number) for number in range(5)])
print(missing_attribute(1), deleted(2), deleted_variable(3))
print(truth(0), method(1), conditional(True), conditional(False), two_lives(3), annotated(1))

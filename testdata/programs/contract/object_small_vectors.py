# Small short-lived objects that escape in ways that are easy to overlook: by identity, by an exception, through a hook, by a callee.
class Vector:
    made = 0

    def __init__(self, x, y):
        Vector.made += 1
        if x != x:
            raise ValueError("not a number", self)
        self.x = x
        self.y = y

    def __add__(self, other):
        if other == 0:
            return self
        return Vector(self.x + other.x, self.y + other.y)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.x == other.x

    __hash__ = None

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor)


def path(start, step, count):
    here = start
    seen = [here]
    for number in range(count):
        here = here + step.scaled(number)
        if here is start:
            seen.append("same object")
        if here == start:
            seen.append("equal")
        seen.append(here)
    return seen


def show(item):
    return item if isinstance(item, str) else (item.x, item.y)


print([show(item) for item in path(Vector(1, 1), Vector(0, 1), 3)], Vector.made)
print(len({id(item) for item in path(Vector(0, 0), Vector(1, 1), 50) if isinstance(item, Vector)}))
zero = Vector(2, 2)
print((zero + 0) is zero, zero.scaled(1) is zero, zero.scaled(1) == zero)
try:
    path(Vector(0, 0), Vector(float("inf"), 0), 3)
except ValueError as error:
    print(error.args[0], vars(error.args[1]))
try:
    {Vector(0, 0)}
except TypeError as error:
    print(type(error).__name__)
print(Vector.made)

# Functions whose objects look as if they were all of one class, and are not: subclasses, impostors, objects that change in between.
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    def scaled(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def shown(self):
        return (self.x, self.y)


class Loud(Vector):
    def __sub__(self, other):
        print("sub", end=" ")
        return Loud(self.x - other.x, self.y - other.y)

    def __radd__(self, other):
        print("radd", end=" ")
        return Loud(other.x, other.y)


class Impostor:
    x = 5
    y = 6

    def __getattr__(self, name):
        return lambda *args: (name, len(args))

    def __sub__(self, other):
        return Impostor()

    def __add__(self, other):
        return Impostor()


class Body:
    def __init__(self, place, speed):
        self.place = place
        self.speed = speed

    def distance(self, other):
        way = self.place - other.place
        return way.dot(way)

    def moved(self, times):
        return (self.place + self.speed.scaled(times)).shown()


class Counting:
    read = 0

    @property
    def place(self):
        Counting.read += 1
        return Vector(Counting.read, 0) if Counting.read % 2 else Impostor()

    @property
    def speed(self):
        print("speed", end=" ")
        return Vector(1, 1)

    distance = Body.distance
    moved = Body.moved


def kept(vector, other, keep):
    way = vector - other
    length = way.dot(way)
    if length:
        keep.append(way)
    return length, way.shown()


def in_loop(vector, others):
    total = []
    for other in others:
        if other is None:
            continue
        way = other - vector
        total.append(vector.dot(way))
        total.append(vector.scaled(2).dot(way))
        if vector.dot(other) == 13:
            break
    else:
        total.append("end")
    return total


def rebound(vector, other):
    total = [vector.dot(other), vector.dot(vector)]
    vector = vector.scaled(2)
    total.append(vector.dot(other))
    vector = Impostor()
    total.append(vector.dot(other))
    return total


def handled(vector, other):
    try:
        return vector.dot(other) + vector.dot(vector) + vector.scaled(2).dot(other)
    except (AttributeError, TypeError) as error:
        return type(error).__name__


def stepwise(vector, other):
    first = vector.dot(other)
    received = yield first, vector.scaled(2).shown()
    yield vector.dot(received), vector.shown()


def closure(vector, other):
    later = [vector.dot(other)]

    def change():
        nonlocal vector
        vector = Impostor()

    change()
    later.append(vector.dot(other))
    later.append(vector.scaled(1))
    return later


one, two = Vector(1, 2), Vector(3, 5)
loud, impostor = Loud(1, 2), Impostor()
keep = []
print(kept(one, two, keep), kept(loud, two, keep), [type(way).__name__ for way in keep])
print(kept(impostor, two, keep))
print((one + loud).shown(), (one + two).shown())
print(Body(one, two).distance(Body(two, one)), Body(loud, two).distance(Body(one, two)))
print(Body(impostor, two).distance(Body(one, two)), Body(one, two).moved(3), Body(one, impostor).speed.scaled(2))
print([Counting().distance(Body(one, two)) for _ in range(3)], Counting.read)
print([Counting().moved(2) for _ in range(3)], Counting.read)
print(in_loop(one, [two, None, one]), in_loop(loud, [two, loud]), in_loop(impostor, []))
print(in_loop(one, [impostor]))
print(rebound(one, two), handled(one, two), handled(None, two), handled(one, None), handled(impostor, one))
steps = stepwise(one, two)
print(next(steps), steps.send(one))
print(closure(one, two))

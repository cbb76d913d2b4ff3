"""What the calls of small methods of one object cost, and what they cost where its class is tested once for all of them."""

WORK = {"straight": 100, "loop": 20}


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def dot(self, x, y):
        return self.x * x + self.y * y

    def shifted(self, factor):
        return self.x + factor

    def at(self, index):
        return self.y - index


def follow(vector, i):
    return vector.dot(i, 2) + vector.shifted(i) + vector.at(1)


def case_straight(n):
    vector = Vector(1, 2)
    total = 0
    for i in range(n):
        total += follow(vector, i)
    return total


def follow_all(vector, count):
    total = 0
    for i in range(count):
        total += vector.dot(i, 2)
    return total


def case_loop(n):
    vector = Vector(1, 2)
    total = 0
    for i in range(n):
        total += follow_all(vector, 5)
    return total

# A method, property or class attribute that this file replaces between two calls of a loop: the next call uses the new one.
class Point:
    def __init__(self, x):
        self.x = x

    def norm(self):
        return abs(self.x)

    @property
    def double(self):
        return self.x * 2

    def __len__(self):
        return 3

    def __add__(self, other):
        return self.x + other


def measure(points):
    result = []
    for point in points:
        result.append((point.norm(), point.double, len(point), point + 1))
    return result


POINTS = [Point(-1), Point(2)]
print(measure(POINTS))
original = Point.norm
Point.norm = lambda self: "patched"
print(measure(POINTS))
Point.norm = original
Point.double = property(lambda self: self.x * 200)
Point.__len__ = lambda self: 30
Point.__add__ = lambda self, other: "plus"
print(measure(POINTS))
setattr(Point, "norm", staticmethod(lambda: "static"))
Point.double = 7
print(measure(POINTS))
del Point.norm
try:
    measure(POINTS)
except AttributeError as error:
    print(error)
Point.__init__ = lambda self, x: setattr(self, "x", x * 10)
print(Point(5).x)

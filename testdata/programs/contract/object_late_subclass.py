# A subclass that is made later, even inside a function, overrides methods that an earlier loop calls.
class Shape:
    scale = 2

    def area(self):
        return 1

    def scaled(self):
        return self.area() * self.scale

    def __add__(self, other):
        return self.scaled() + other


def total(shapes):
    result = 0
    for shape in shapes:
        result = shape + result
        result += shape.scaled() * shape.scale
    return result


print(total([Shape()] * 10))


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


print(total([Shape(), Square(3), Square(4)]))


def make_class(factor):
    class Local(Shape):
        scale = factor

        def area(self):
            return super().area() + factor

        def __radd__(self, other):
            return "radd"

    return Local


Five = make_class(5)
print(total([Five(), Shape()]), total([type("Dynamic", (Square,), {"scaled": lambda self: 1000})(2)]))
print(Five.__mro__[1].__name__, Five.__qualname__)

# Class bodies that bind names by computed ones: a method may have been overridden there.
class Shape:
    def __init__(self, size):
        self.size = size

    def weight(self):
        return self.size

    def total(self):
        return self.weight() + self.weight()


class Heavy(Shape):
    vars()["weight"] = lambda self: 50


class Light(Shape):
    locals().update(weight=lambda self: 1)


class Listed(Shape):
    for name in ["weight"]:
        locals()[name] = lambda self: 7


class Derived(Light):
    pass


class Plain(Shape):
    def doubled(self):
        return self.total() * 2


for kind in Shape, Heavy, Light, Listed, Derived, Plain:
    print(kind.__name__, kind(3).total())
print(Plain(2).doubled())

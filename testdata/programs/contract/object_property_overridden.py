# A property that a subclass replaces by another property, by a plain attribute or by a method; a loop reads all of them alike.
class Base:
    def __init__(self):
        self._size = 1

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value + 1

    def grow(self, count):
        for _ in range(count):
            self.size = self.size + 1
        return self.size


class Doubling(Base):
    @property
    def size(self):
        return self._size * 2

    @size.setter
    def size(self, value):
        self._size = value


class Plain(Base):
    size = 10


class ReadOnly(Base):
    @property
    def size(self):
        return 4


class Cached(Base):
    @property
    def size(self):
        self._size += 100
        return self._size

    @size.setter
    def size(self, value):
        pass


for cls in (Base, Doubling, Plain, Cached):
    print(cls.__name__, cls().grow(5))
try:
    ReadOnly().grow(1)
except AttributeError as error:
    print(type(error).__name__)

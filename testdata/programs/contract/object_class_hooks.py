# Classes that take part in their own making: __init_subclass__, __set_name__, __class_getitem__, abstract methods, virtual subclasses.
import abc

log = []


class Plugin:
    registry = {}

    def __init_subclass__(cls, name=None, **options):
        super().__init_subclass__(**options)
        Plugin.registry[name or cls.__name__.lower()] = cls
        log.append(cls.__name__)

    def __class_getitem__(cls, key):
        return cls.registry[key]

    def run(self, value):
        return value


class Field:
    def __set_name__(self, owner, name):
        log.append((owner.__name__, name))
        self.name = name

    def __get__(self, instance, owner):
        return self if instance is None else instance.__dict__.get(self.name, "unset")


class Doubler(Plugin):
    size = Field()

    def run(self, value):
        return value * 2


class Adder(Plugin, name="plus"):
    def run(self, value):
        return super().run(value) + 1


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        """The area."""

    def double(self, count):
        return [self.area() * 2 for _ in range(count)]


class Square(Shape):
    def area(self):
        return 9


@Shape.register
class Outsider:
    def area(self):
        return 4


def run_all(values):
    return [[Plugin[name]().run(value) for name in sorted(Plugin.registry)] for value in values]


print(run_all([1, 5]), log, Doubler().size, Doubler.size.name)
print(Square().double(2), isinstance(Outsider(), Shape), issubclass(Outsider, Shape), Shape.double(Outsider(), 1))
try:
    Shape()
except TypeError as error:
    print(type(error).__name__)
Shape.__abstractmethods__ = frozenset()
print(Shape().area())
print([cls.__name__ for cls in Plugin.__subclasses__()])

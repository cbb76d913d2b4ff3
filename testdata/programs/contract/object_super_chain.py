# super() follows the order of the classes of the instance, which a subclass elsewhere can change; __class__ is a cell of the class.
order = []


class Base:
    def __init__(self, **options):
        order.append("Base")
        self.options = options

    def step(self, number):
        return [number]


class Left(Base):
    def __init__(self, left=0, **options):
        order.append("Left")
        super().__init__(**options)
        self.left = left

    def step(self, number):
        return ["left"] + super().step(number)


class Right(Base):
    def __init__(self, right=0, **options):
        order.append("Right")
        super().__init__(**options)
        self.right = right

    def step(self, number):
        return ["right"] + super().step(number + 1)


class Both(Left, Right):
    def __init__(self, **options):
        order.append("Both")
        super().__init__(**options)

    def step(self, number):
        return [__class__.__name__] + super().step(number)

    @classmethod
    def make(cls, **options):
        return cls(**options)


def run(thing, count):
    result = []
    for number in range(count):
        result.append(thing.step(number))
    return result


for cls in (Left, Right, Both):
    print(run(cls(), 2))
both = Both.make(left=1, right=2, extra=3)
print(both.left, both.right, both.options)
print(order)
Left.__bases__ = (Right,)
print(run(Left(), 1))

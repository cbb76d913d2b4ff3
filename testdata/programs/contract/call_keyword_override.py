# Keyword arguments belong to whatever is called in the end: an override with its parameters in another order, a wrapper, a cache by keyword.
import functools


class Shape:
    def place(self, x, y, z=0):
        return ("shape", x, y, z)


class Turned(Shape):
    def place(self, y, x, *, z=5):
        return ("turned", x, y, z)


class Collecting(Shape):
    def place(self, *args, **kwargs):
        return ("collecting", args, sorted(kwargs.items()))


@functools.lru_cache(maxsize=None)
def cached(a, b=2):
    return [a, b]


def scale(value, factor, offset=0):
    return value * factor + offset


def run(shapes):
    result = []
    for shape in shapes:
        result.append(shape.place(x=1, y=2))
        result.append(shape.place(y=3, x=4, z=6))
    return result


def positional(count):
    return [cached(a=number) is cached(number) for number in range(count)], cached(1) is cached(1), cached.cache_info().currsize


def replaced(count):
    global scale
    result = []
    for number in range(count):
        result.append(scale(value=number, factor=2))
        result.append(scale(factor=number, value=10, offset=1))
        if number == 1:
            def scale(factor, value, offset=1000):
                return ("new", factor, value, offset)
    return result


for item in run([Shape(), Turned(), Collecting()]):
    print(item)
print(positional(3))
print(replaced(4))

# A wrapper around a function counts, caches or changes its calls; calling the inner function directly would lose that.
import functools

calls = []


def logged(function):
    @functools.wraps(function)
    def wrapper(*arguments, **options):
        calls.append((function.__name__, arguments[-1], sorted(options)))
        return function(*arguments, **options)
    return wrapper


@logged
def area(width, height=2):
    return width * height


@functools.lru_cache(maxsize=None)
def fib(number):
    return number if number < 2 else fib(number - 1) + fib(number - 2)


class Shape:
    @logged
    def double(self, value):
        return value * 2

    @functools.lru_cache(maxsize=8)
    def cached(self, value):
        calls.append("cached")
        return [value]


def run(count):
    total = 0
    shape = Shape()
    for number in range(count):
        total += area(number) + area(number, height=3) + shape.double(number)
        shape.cached(number % 2).append(number)
    return total, shape.cached(0), shape.cached(1)


print(run(3))
print(calls)
print(sum(fib(number) for number in range(30)), fib.cache_info().hits, fib.cache_info().misses)
print(area.__name__, area.__wrapped__(4), Shape.cached.cache_info().currsize)
fib.cache_clear()
print(fib(5), fib.cache_info().misses)

# Callees that are not plain functions: generator functions, coroutines, lambdas, classes, partial objects, builtins and callables.
import functools


def generate(count):
    log.append("started")
    for number in range(count):
        yield number


async def coroutine(value):
    log.append("awaited")
    return value


class Callable:
    def __init__(self):
        self.calls = 0

    def __call__(self, value):
        self.calls += 1
        return self.calls, value


log = []
square = lambda value, power=2: value ** power  # noqa: E731
cube = functools.partial(square, power=3)
counter = Callable()


def drive(coro):
    try:
        coro.send(None)
    except StopIteration as stop:
        return stop.value


def run(count):
    result = []
    for number in range(count):
        generator = generate(number)
        log.append("made")
        result.append(list(generator))
        waiting = coroutine(number)
        log.append("made too")
        result.append(drive(waiting))
        result.append((square(number), cube(number), square(power=number, value=2)))
        result.append(counter(number))
        counter.__call__ = lambda value: "looked up on the type"
    return result


print(run(3))
print(log, counter.calls)
closures = [generate(1) for _ in range(3)]
print(len({id(generator) for generator in closures}), [type(item).__name__ for item in (generate(1), square, cube)])

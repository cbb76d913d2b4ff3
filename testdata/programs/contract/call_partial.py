# partial takes its function and arguments when it is made, a lambda when it is called; and a partial has parts that can be read.
import functools


def scale(value, factor, offset=0):
    return value * factor + offset


def early_and_late(count):
    global scale
    factor = 1
    kept = functools.partial(scale, factor=factor)
    fresh = lambda value: scale(value, factor=factor)  # noqa: E731
    result = []
    for number in range(count):
        result.append((kept(number), fresh(number), kept(number, offset=1), kept(number, factor=5)))
        factor *= 10
    saved, scale = scale, lambda *args, **kwargs: ("replaced", args, kwargs)
    result.append((kept(2), fresh(2)))
    scale = saved
    return result


def made_in_loop(count):
    return [function(1) for function in [functools.partial(scale, number, offset=number) for number in range(count)]]


def parts(function):
    return function.func is scale, function.args, function.keywords, hasattr(function, "__name__"), callable(function)


class Button:
    def __init__(self):
        self.pressed = []

    def press(self, name, times=1):
        self.pressed.append((name, times))

    ok = functools.partialmethod(press, "ok")


log = []
for item in early_and_late(3):
    print(item)
print(made_in_loop(3), parts(functools.partial(scale, 1, factor=2)), parts(functools.partial(functools.partial(scale, 1), 2)))
button = Button()
button.ok()
button.ok(times=3)
print(button.pressed, list(map(functools.partial(scale, offset=1), [1, 2], [3, 4])))
made = functools.partial(scale, log.append("evaluated once") or 3)
print([made(number) for number in range(2)], log)

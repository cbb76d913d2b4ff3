# A closure made in a loop sees the variable, not the value it had then; a default argument, or a function in between, keeps the value.
def late(count):
    functions = []
    for number in range(count):
        functions.append(lambda: number)
    return [function() for function in functions]


def early(count):
    functions = []
    for number in range(count):
        functions.append(lambda number=number: number)
    return [function() for function in functions]


def made(count):
    def make(value):
        return lambda: value
    return [function() for function in [make(number) for number in range(count)]]


def comprehension(count):
    return [function() for function in [lambda: number for number in range(count)]]


def generator(count):
    functions = (lambda: number for number in range(count))
    return [function() for function in functions]


def changed_after(count):
    def read():
        return total

    total = 0
    seen = []
    for number in range(count):
        total += number
        seen.append(read())
    total = "final"
    return seen, read()


def shared(count):
    def increment():
        nonlocal value
        value += 1
        return value

    value = 0
    functions = []
    for number in range(count):
        value = number * 10
        functions.append(increment)
    return [function() for function in functions], value


def each_call_its_own(count):
    return [late(number)[0] for number in range(1, count)]


class Button:
    def __init__(self):
        self.handlers = {}
        for name in ("ok", "cancel"):
            self.handlers[name] = lambda: name + " pressed"


print(late(3), early(3), made(3), comprehension(3), generator(3))
print(changed_after(4), shared(3), each_call_its_own(4))
print([handler() for handler in Button().handlers.values()])
handlers = []
for index in range(3):
    handlers.append(lambda: index)
index = "module"
print([handler() for handler in handlers])

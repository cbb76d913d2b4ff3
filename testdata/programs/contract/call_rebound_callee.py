# The callee replaces itself, or is replaced, while the loop that calls it runs.
def first_time(value):
    global first_time
    first_time = second_time
    return "slow path %d" % value


def second_time(value):
    return "fast path %d" % value


class Lazy:
    def load(self, value):
        Lazy.load = Lazy.loaded
        return "loading %d" % value

    def loaded(self, value):
        return "loaded %d" % value


def outer(count):
    def inner(value):
        return value

    result = []
    for number in range(count):
        result.append(inner(number))
        if number == 1:
            def inner(value):
                return value * 100
        elif number == 2:
            inner = str
    return result


def passed_in(function, count):
    result = []
    for number in range(count):
        result.append(function(number))
        if number == 0:
            function = hex
    return result


def run(count):
    result = []
    lazy = Lazy()
    for number in range(count):
        result.append(first_time(number))
        result.append(lazy.load(number))
    return result


print(run(3))
print(outer(5))
print(passed_in(first_time, 3))
held = [first_time for _ in range(2)]
print([function(7) for function in held])
if len(held) > 1:
    def second_time(value):
        return "defined again"
print(run(1))

# StopIteration raised inside a callee passes through a plain function as any exception does; in a generator it becomes a RuntimeError.
def take(iterator):
    return next(iterator)


def take_default(iterator):
    return next(iterator, "default")


def stop(value):
    raise StopIteration(value)


def drain(iterator):
    seen = []
    while True:
        try:
            seen.append(take(iterator))
        except StopIteration as error:
            seen.append(error.value)
            return seen


def in_for_loop(iterators):
    seen = []
    for iterator in iterators:
        seen.append(take(iterator))
    return seen


def generator(iterators):
    for iterator in iterators:
        yield take(iterator)


class Countdown:
    def __init__(self, start):
        self.number = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.number == 0:
            stop("through a callee")
        self.number -= 1
        return self.number


def returns_value():
    yield 1
    return "returned"


print(drain(iter([1, 2])), drain(returns_value()))
print(take_default(iter([])))
print(list(Countdown(3)))
try:
    in_for_loop([iter([1]), iter([]), iter([2])])
except StopIteration as error:
    print("StopIteration", error.args)
try:
    list(generator([iter([1]), iter([])]))
except RuntimeError as error:
    print("RuntimeError", error, type(error.__cause__).__name__)
print([take(iter([number])) for number in range(3)], list(map(stop, [1])), list(map(take, [iter([5]), iter([]), iter([6])])))

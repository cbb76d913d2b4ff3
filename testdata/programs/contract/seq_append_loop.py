# A loop that fills a list: the list can be seen half filled, by a callee, after an exception and by the loop itself.
partial = []


def spy(result):
    partial.append(len(result))


def seen_by_callee(values):
    result = []
    for value in values:
        result.append(value * 2)
        spy(result)
    return result


def seen_after_exception(values):
    result = []
    try:
        for value in values:
            result.append(10 // value)
    except ZeroDivisionError:
        result.append("stopped")
    return result


def reads_itself(count):
    result = [1, 1]
    for _ in range(count):
        result.append(result[-1] + result[-2])
    primes = []
    for number in range(2, count):
        if all(number % prime for prime in primes):
            primes.append(number)
    return result, primes


def variable_survives(values):
    result = []
    for value in values:
        squared = value * value
        result.append(squared)
    return result, value, squared


def given_list(result, values):
    for value in values:
        result.append(value)
    return result


def two_names(values):
    result = other = []
    for value in values:
        result.append(value)
        result.append(len(other))
    return other


class Collector(list):
    def append(self, value):
        super().append("collected %r" % value)


def subclass(values):
    result = Collector()
    for value in values:
        result.append(value)
    return result


print(seen_by_callee([1, 2]), partial, seen_after_exception([5, 0, 1]))
print(reads_itself(10), variable_survives([2, 3]))
print(given_list(["given"], "ab"), given_list(Collector(), "ab"), two_names([5, 6]), subclass([1]))
try:
    variable_survives([])
except UnboundLocalError as error:
    print(type(error).__name__)

# A name that is a builtin elsewhere may be a global, a parameter, a local or an attribute here; each scope decides for itself.
def sizes_before(words):
    return [len(word) for word in words]


print(sizes_before(["a", "bb"]))


def len(value):  # noqa: A001
    return "my len of %r" % (value,)


def parameter(words, max):
    result = 0
    for word in words:
        result = max(result, word)
    return result


def local_variable(numbers):
    sum = 0  # noqa: A001
    for number in numbers:
        sum += number
    return sum


def comprehension(numbers):
    return [abs for abs in numbers], [str(abs) for str, abs in [(repr, 1), (hex, 17)]]


def conditional(numbers, local):
    if local:
        min = lambda *values: "local"  # noqa: A001, E731
    return [min(number, 0) for number in numbers]


class Container:
    list = []

    def type(self):
        return "method"

    def use(self, count):
        return [self.type() for _ in range(count)], type(self).__name__, list("ab")


print(sizes_before(["a", "bb"]))
print(parameter([1, 5, 2], lambda first, second: first - second))
print(local_variable(range(10)))
print(comprehension([3, 4]))
print(conditional([1], True))
try:
    conditional([1], False)
except NameError:
    print("min has no value")
print(Container().use(2))

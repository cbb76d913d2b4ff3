# min and max of two and three values: which of two equals is taken, nan, errors, special methods and the order of everything.
trace = []


class Weight:
    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        trace.append(("lt", self.value, other.value))
        return self.value < other.value

    def __gt__(self, other):
        trace.append(("gt", self.value, other.value))
        return self.value > other.value


class Truth:
    def __bool__(self):
        trace.append("bool")
        return False


class Odd:
    def __lt__(self, other):
        return Truth()

    def __gt__(self, other):
        return []


def note(value):
    trace.append(value)
    return value


def both(a, b):
    return min(a, b), max(a, b)


def all_three(a, b, c):
    return min(a, b, c), max(a, b, c)


def computed(a, b):
    total = 0
    for number in range(2):
        total += min(note(a), note(b), note(number))
        total = max(note(a), number) - total
        total = number * 2 - max(number, note(b)) + max(note(1), note(2))
    return total


def rebound(a):
    return a + max((a := a + 1), a) + a


def failing(a, b):
    try:
        return max(a, b)
    except TypeError as error:
        return str(error)


def unbound(flag):
    if flag:
        late = 1
    try:
        return min(note(5), late)
    except UnboundLocalError:
        return "unbound"


nan = float("nan")
print([[str(value) for value in both(a, b)] for a, b in [(nan, 1.0), (1.0, nan), (0.0, -0.0), (-0.0, 0.0), (1, True), (True, 1.0)]])
print([[str(value) for value in all_three(*row)] for row in [(nan, 1, 2), (1, nan, 0), (2, 1, nan), (1, 1.0, True), ("b", "a", "c")]])
heavy = [Weight(2), Weight(2), Weight(1)]
print([value is heavy[0] for value in both(heavy[0], heavy[1])], [heavy.index(value) for value in all_three(*heavy)])
odd = Odd(), Odd()
print([odd.index(value) for value in both(*odd)])
print(trace)
trace.clear()
print(computed(4, 3), trace)
trace.clear()
print(rebound(1), failing(1, "a"), failing([1], (1,)), failing({1}, {2}) == {1}, failing(1j, 2))
print(unbound(True), unbound(False), trace)

# for i in range(len(x)): the length is taken once, the items are read when they are reached, and x may be changed or rebound.
def grows(values):
    for index in range(len(values)):
        values.append(values[index] * 10)
    return values


def shrinks(values):
    seen = []
    try:
        for index in range(len(values)):
            seen.append(values[index])
            values.pop()
    except IndexError as error:
        seen.append(str(error))
    return seen


def rebound(values):
    seen = []
    for index in range(len(values)):
        seen.append(values[index])
        values = values[1:] + ["new"]
    return seen, index


def assigned_index(values):
    seen = []
    for index in range(len(values)):
        index += 1
        seen.append(values[-index])
    return seen, index


def written_ahead(values):
    for index in range(len(values) - 1):
        values[index + 1] += values[index]
    return values


def neighbours(values):
    return [values[index] - values[index - 1] for index in range(len(values))]


class Odd:
    """Not a sequence that can be walked: only __len__ and a __getitem__ with keys of its own."""

    def __len__(self):
        return 3

    def __getitem__(self, index):
        if index > 100:
            raise IndexError
        return {0: "zero", 1: "one"}.get(index, "many")


def walk(thing):
    return [thing[index] for index in range(len(thing))]


def empty(values):
    for index in range(len(values)):
        pass
    try:
        return index
    except UnboundLocalError:
        return "never bound"


print(grows([1, 2]), shrinks([1, 2, 3, 4]), rebound([1, 2, 3]), assigned_index([1, 2, 3]))
print(written_ahead([1, 2, 3]), neighbours([5, 7, 4]), walk(Odd()), walk("abc"), walk({0: "a", 1: "b"}), empty([]), empty([1]))

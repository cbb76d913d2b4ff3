# Calls of builtin types and functions with odd arguments: what looks like a display or a literal need not be one.
class Pair:
    def __init__(self, *values):
        self.values = values

    def __iter__(self):
        return iter(self.values)

    def __len__(self):
        return 17

    def __int__(self):
        return 42

    def __index__(self):
        return 2

    def __bool__(self):
        return False

    def __abs__(self):
        return "abs"

    def __reversed__(self):
        return "reversed"

    def __round__(self, digits=None):
        return "round %r" % digits


def run(count):
    result = []
    for number in range(count):
        pair = Pair(number, 5)
        result.append((list(pair), tuple(pair), len(pair), int(pair), bool(pair), abs(pair)))
        result.append((reversed(pair), round(pair), round(pair, 1), "abc"[pair], [7, 8, 9][pair]))
        result.append((dict(a=number), dict([(1, 2)], b=3), list(), tuple(), dict(), str(), int(), float(), bool()))
        result.append((str(b"x"[0:number], "ascii"), int("11", 2 + number), sum([[1]], []), max([], default=number)))
        result.append((min(3, -number, key=abs), isinstance(True, int), type(number)(7.9), divmod(-7, 2), pow(2, -1)))
        result.append((sorted("bca", reverse=number), round(0.5), round(1.5), round(-2.5), round(2.675, 2)))
    return result


for item in run(2):
    print(item)

# A list at module level is reachable by its name from everywhere: it may be changed by another function, by an importer, or be part of an API.
import json
import sys

PRIMES = [2, 3, 5]
TABLE = [[1, 2], [3, 4]]
EXPORTED = ["a", "b"]
ORDER = ("kept", "as it is")


def smallest_factor(number):
    for prime in PRIMES:
        if number % prime == 0:
            return prime
    return number


def factors(count):
    return [smallest_factor(number) for number in range(2, count)]


def learn(prime):
    PRIMES.append(prime)


def cell(row, column):
    return TABLE[row][column]


def total():
    result = 0
    for row in TABLE:
        for value in row:
            result += value
    return result


def position(name):
    return EXPORTED.index(name), name in EXPORTED, EXPORTED + ["c"]


class Options:
    names = ["x", "y"]
    nested = {"list": [1]}

    def join(self, count):
        return [",".join(self.names) for _ in range(count)]


print(factors(12))
learn(7)
learn(11)
print(factors(12), total(), cell(1, 0))
TABLE[1][0] = 30
TABLE.append([5])
print(total(), cell(1, 0), position("b"))
getattr(sys.modules[__name__], "EXPORTED").insert(0, "new")
print(position("b"), json.dumps([PRIMES, EXPORTED, ORDER]), Options().join(1))
Options.names.append("z")
Options().nested["list"].append(2)
print(Options().join(2), Options.nested, [type(value).__name__ for value in (PRIMES, TABLE[0], Options.names, ORDER)])
EXPORTED[:] = []
print(EXPORTED, isinstance(EXPORTED, list))

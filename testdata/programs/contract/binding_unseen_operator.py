# An operator of an object from unseen code that calls back and changes what the loop reads: the assumption excludes it, so it is revoked.
# revoke: plain-operators
class Config:
    LIMIT = 1


def raise_limit():
    Config.LIMIT += 1


UNSEEN = {"tell": raise_limit}
exec("""
class Telling:
    def __radd__(self, other):
        tell()
        return other

    def __lt__(self, other):
        tell()
        return True

    def __bool__(self):
        tell()
        return True
""", UNSEEN)


def add(count, value):
    total = 0
    for number in range(count):
        total = total + value
        total += Config.LIMIT
    return total


def compare(count, value):
    seen = []
    for number in range(count):
        if value < number:
            seen.append(Config.LIMIT)
    return seen


def ask(count, value):
    seen = []
    for number in range(count):
        if value:
            seen.append(Config.LIMIT)
    return seen


print(add(3, 1), add(3, UNSEEN["Telling"]()))
print(compare(3, 0), compare(3, UNSEEN["Telling"]()))
print(ask(3, 1), ask(3, UNSEEN["Telling"]()))

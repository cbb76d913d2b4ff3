# A builtin that calls back (sorted with a key, map, filter, max, a dict's __missing__) gives other code the chance to rebind.
CALLS = 0
SIGN = 1


def key(value):
    global CALLS, SIGN
    CALLS += 1
    if CALLS % 5 == 0:
        SIGN = -SIGN
    return value % 7


class Defaults(dict):
    def __missing__(self, name):
        global SIGN
        SIGN *= 2
        self[name] = SIGN
        return SIGN


def run(count):
    seen = []
    table = Defaults()
    for number in range(count):
        seen.append(CALLS)
        ordered = sorted(range(number), key=key)
        seen.append((SIGN, ordered[:2]))
        seen.append(sum(map(key, [number] * 3)) * SIGN)
        seen.append(max([1, 2, 3], key=key))
        seen.append(table[number % 2] + SIGN)
    return seen


for part in run(5):
    print(part)

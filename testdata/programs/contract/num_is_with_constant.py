# `is` against a module constant asks for that very object: a literal put in its place would be another object, or a warning.
MARKER = "a marker - not an identifier"
LARGE = 10 ** 20
PAIR = (1, 2, "three")
RATIO = 1000.5
MISSING = object()
EMPTY = ()
NOTHING = None


def classify(values):
    result = []
    for value in values:
        if value is MARKER:
            result.append("marker")
        elif value is LARGE:
            result.append("large")
        elif value is PAIR:
            result.append("pair")
        elif value is RATIO:
            result.append("ratio")
        elif value is MISSING:
            result.append("missing")
        elif value is NOTHING:
            result.append("nothing")
        else:
            result.append("other")
    return result


def lookup(table, keys):
    found = []
    for key in keys:
        value = table.get(key, MARKER)
        if value is not MARKER:
            found.append(value)
    return found


def default(value=MARKER, other=PAIR):
    return value is MARKER, other is PAIR


def walk(count):
    current = RATIO
    same = 0
    for number in range(count):
        if current is RATIO:
            same += 1
        if number == 2:
            current = RATIO + 0
    return same


equal_marker = "".join(["a marker", " - not an identifier"])
equal_ratio = float("1000.5")
equal_pair = tuple([1, 2, "three"])
equal_large = int("1" + "0" * 20)
print(classify([MARKER, LARGE, PAIR, RATIO, MISSING, None, EMPTY]))
print(classify([equal_marker, equal_large, equal_pair, equal_ratio, object(), 0, ""]))
print(equal_marker == MARKER, equal_ratio == RATIO, equal_pair == PAIR, equal_large == LARGE)
print(lookup({1: "one", 2: MARKER, 3: equal_marker}, [1, 2, 3, 4]))
print(default(), default(equal_marker), default(MARKER, equal_pair), walk(6))

# requires: 3.10
# Sequence patterns match lists and tuples alike, class patterns do not, and a starred name is always bound to a list.
def kind(value):
    match value:
        case list():
            return "list"
        case tuple():
            return "tuple"
        case str() | bytes():
            return "text"
        case _:
            return "other"


def command(words):
    match words:
        case ["go", direction]:
            return "go " + direction
        case ["take", *things] if things:
            things.append("!")
            return things
        case [("a" | "b") as letter, [x, y]]:
            return letter, x, y
        case []:
            return "nothing"
        case [*_]:
            return "unknown"
    return "no sequence"


def run(count):
    result = []
    for number in range(count):
        pair = [number, 1]
        result.append(kind(pair))
        result.append(kind((number, 1)))
        match [number, number % 2]:
            case [0, 0]:
                result.append("origin")
            case [x, 1] | [1, x]:
                result.append(("one", x))
            case (x, y):
                result.append((x, y))
    return result


print(run(3))
for words in (["go", "up"], ("take", "x", "y"), ["take"], ["a", (1, 2)], "go", [], {}, iter([])):
    print(command(words))

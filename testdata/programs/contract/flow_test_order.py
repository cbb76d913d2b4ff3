# A chain of tests runs from top to bottom: with objects that compare as they like, unhashable ones and equal keys of other types.
log = []


class Loud:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        log.append((self.name, other))
        return self.name == other

    __hash__ = None


def dispatch(values):
    result = []
    for value in values:
        if value == 1:
            result.append("one")
        elif value == 2:
            result.append("two")
        elif value == "three":
            result.append("three")
        elif value in (4, 5):
            result.append("four or five")
        elif value == True:  # noqa: E712
            result.append("never")
        else:
            result.append("else")
    return result


def kinds(values):
    result = []
    for value in values:
        if isinstance(value, bool):
            result.append("bool")
        elif isinstance(value, int):
            result.append("int")
        elif isinstance(value, (str, bytes)):
            result.append("text")
        elif type(value) == list or type(value) is dict:
            result.append("exact container")
        elif isinstance(value, list):
            result.append("list subclass")
        elif callable(value):
            result.append("callable")
    return result


def table(values):
    handlers = {1: "one", 2: "two", "three": "three"}
    result = []
    for value in values:
        try:
            result.append(handlers[value])
        except (KeyError, TypeError) as error:
            result.append(type(error).__name__)
    return result


VALUES = [1, 1.0, True, 2, "three", 5, None, [1], float("nan"), 2 + 0j]
print(dispatch(VALUES))
print(table(VALUES))
print(dispatch([Loud("three"), Loud(5), Loud(None)]), log)
print(kinds([True, 1, "x", b"x", [], {}, type("Sub", (list,), {})(), len, None]))

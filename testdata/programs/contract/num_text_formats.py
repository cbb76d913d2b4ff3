# Ways to make text of a value that look alike and are not: str, repr, format, %s, %d, join; with classes that answer each in its own way.
import enum


class Temperature:
    def __init__(self, degrees):
        self.degrees = degrees

    def __str__(self):
        return "str %s" % self.degrees

    def __repr__(self):
        return "repr %s" % self.degrees

    def __format__(self, spec):
        return "format %s <%s>" % (self.degrees, spec)


class Name(str):
    def __str__(self):
        return "own str"

    def __format__(self, spec):
        return "own format"


class Color(enum.IntEnum):
    RED = 1


def all_ways(values):
    result = []
    for value in values:
        result.append((str(value), repr(value), format(value), "%s" % (value,), "%r" % (value,), "{}".format(value), "{!r}".format(value), f"{value}", f"{value!s}"))
    return result


def numbers(values):
    result = []
    for value in values:
        row = ["%d" % value, "%5.1f|" % value, "%s" % value, "%05d" % value, f"{value:+}", "%g" % value]
        try:
            row.append("{:d}".format(value))
        except ValueError as error:
            row.append(type(error).__name__)
        result.append(row)
    return result


def joined(parts):
    try:
        return "-".join(parts)
    except TypeError as error:
        return str(error)


def mixed(words):
    text = ""
    for number, word in enumerate(words):
        text = text + word + str(number) + "%" + "{}"
    return text, "100%% %s" % text, "%s %%" % len(words), "{{}} {}".format(len(text)), f"{{{len(text)}}}"


for item in all_ways([Temperature(5), Name("n"), None, True, 1.0, "x"]):
    print(item)
print(numbers([3, 3.7, -2.5, True]))
print(joined(["a", "b"]), joined(["a", 1]), joined([Name("n"), "x"]), mixed(["a", "b"]))
print("%d" % Color.RED, "%x %o %e" % (255, 8, 12345.678), "%s" % Color.RED.name, "%5s|%-5s|" % ("a", "b"), "%(a)s %(a)r" % {"a": "q"}, "%c%c" % (65, "B"))

# What str() returns may be of a class derived from str that formats itself in another way: '%s' shows the text, an f-string what __format__ says.
class Shout(str):
    def __str__(self):
        return self

    def __repr__(self):
        return self

    def __format__(self, spec):
        return self.upper() + spec


class Holder:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


def percent(items):
    lines = []
    for item in items:
        lines.append("<%s>" % str(item))
        lines.append("<%s> <%r>" % (item, [item]))
        lines.append("%5s|%-5s|" % (item, item))
    return lines


def method(items):
    lines = []
    for item in items:
        lines.append("<{}> <{!s}>".format(item, item))
        lines.append("{:}{}".format(item, len(lines)))
    return lines


print(method([Shout("a"), "b", 3]))
print([line.lower() for line in percent(["b", 3])])
print(type("{}{}".format("", Shout("a"))).__name__)


def shown(item):
    return "<%s> " % str(item) + "[%s]" % repr(item)


print(shown(Shout("quiet")), shown("b"))

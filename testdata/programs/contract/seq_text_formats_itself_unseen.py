# The same with a class that hasten does not see: that texts format as themselves belongs to the meaning of the builtins str and repr.
# revoke: builtins-intact
UNSEEN = {}
exec("""
class Shout(str):
    def __str__(self):
        return self

    def __format__(self, spec):
        return self.upper()
""", UNSEEN)


def sizes(items):
    lines = []
    for item in items:
        lines.append("<%s>" % str(item))
        lines.append("%s: %s" % (item, "is a text"))
    return lines


# From 3.11 on, the compiler itself makes f-strings of some of these.
print(sizes([b"x", 3])[2:], UNSEEN["Shout"]("a") + "!")
print(("%s" % UNSEEN["Shout"]("loud")).lower(), ["%s|" % str(UNSEEN["Shout"]("loud"))])


def one(item):
    return "<%s>" % str(item)


print(one(UNSEEN["Shout"]("loud")))

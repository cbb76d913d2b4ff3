# requires: 3.8
# An argument that binds a name which stands beside it: who reads it before, and who after, follows from the order of the arguments.
def formats(count):
    lines = []
    for i in range(count):
        name = "old"
        lines.append("{1} {0}".format((name := "new"), name))
        name = "old"
        lines.append("{0} {1} {0}".format(name, (name := "new")))
        name = "old"
        lines.append("%s %s" % (name, (name := "new")))
    return lines


def classes(values):
    found = []
    for value in values:
        found.append(isinstance(value, ((value := str), int)))
        found.append(0 < i < (i := 5) if (i := len(found)) else None)
    return found


def chosen(kind):
    return kind


def first_class(value):
    return isinstance(value, (chosen(value := str), float))


print(formats(2), classes(["a", 1, 2.5]), first_class("a"), first_class(2.5), first_class(1))

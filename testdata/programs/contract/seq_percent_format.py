# '%s' % [1] prints the list; '%s' % (1,) prints its only item, and with two items it fails. The same holds for a formatted display in a variable.
def one(values):
    result = []
    for value in values:
        item = [value]
        result.append("%s" % item)
        result.append("<%r>" % [value, value])
        result.append("%s" % [])
        result.append("%d-%d" % (value, value + 1))
        result.append("%s %s" % (item, [value]))
    return result


def in_variable(values):
    lines = []
    for value in values:
        pair = [value, "x"]
        lines.append("pair: %s" % pair)
        template = "row %s"
        lines.append(template % pair)
        pair = (value, "x")
        lines.append("pair: %d %s" % pair)
    return lines


def failing():
    for argument in ([1, 2], (1, 2), [1], (1,), (), []):
        try:
            print("%d" % argument)
        except TypeError:
            print("TypeError", argument)


def bytes_too(values):
    return [b"%a" % [value] for value in values], ["%(a)s" % {"a": [value]} for value in values]


for line in one([5]) + in_variable([6]):
    print(line)
failing()
print(bytes_too([1]))

# list + list works and list + tuple does not; += on a list takes any iterable and changes it in place, on a tuple it makes a new one.
def joined(rows):
    result = []
    for row in rows:
        header = ["id", "name"]
        result.append(header + row)
        result.append(row + header[:1])
        result.append(["x"] * 2 + row)
    return result


def grown(rows):
    result = []
    for row in rows:
        base = [0]
        same = base
        base += row
        base *= 2
        result.append((base, same is base))
    return result


def mixed(row):
    for display in ([1, 2], (1, 2)):
        try:
            print(display + row)
        except TypeError as error:
            print(error)
        try:
            print(row + display)
        except TypeError as error:
            print(error)


def conditional(flag, rows):
    parts = [1, 2] if flag else [3]
    total = []
    for row in rows:
        total = total + parts
        total += row
    return total


print(joined([["a"], []]))
print(grown([[1], (2, 3), "ab", {4: 5}]))
mixed([9])
mixed((9,))
print(conditional(True, [[7], (8,)]), sum([[1], [2]], [0]))

# An array converts what is stored into it and checks its range; a list in its place would keep anything.
from array import array


def fill(kind, values):
    cells = array(kind, [0] * len(values))
    for index, value in enumerate(values):
        cells[index] = value
    return [cells[index] for index in range(len(cells))]


def accumulate(values):
    totals = array("d", [0, 0])
    for index, value in enumerate(values):
        totals[index % 2] += value
    return totals.tolist(), type(totals[0]).__name__


def narrow(values):
    cells = array("f", values)
    return cells[0] == values[0], [cell * 2 for cell in cells][1:]


def refused(kind, value):
    cells = array(kind, [1])
    try:
        for _ in range(2):
            cells[0] = value
    except (TypeError, OverflowError) as error:
        return type(error).__name__
    return cells[0]


def bytes_like(count):
    data = bytearray(count)
    for index in range(count):
        data[index] = index * 7 % 256
    try:
        data[0] = 256
    except ValueError:
        data[0] = 255
    view = memoryview(data)[2:4]
    data[2] = 99
    return list(data), view[0], bytes(view), data[1:2], data[1], type(data[1:2]).__name__


print(fill("d", [1, 2.5, True]), fill("i", [1, True, -3]), fill("b", [127, -128]))
print(accumulate([1, 2, 3]), narrow([0.1, 0.25]))
print(refused("i", 1.5), refused("i", 2 ** 40), refused("B", -1), refused("d", "x"), refused("d", 10 ** 400), refused("b", False))
print(bytes_like(5))
print(array("i", [1, 2]) == array("d", [1, 2]), array("i", [1]) == [1], repr(array("i", [1])))

# Operands, targets, indices and displays are evaluated in a fixed order; augmented assignment evaluates its target once.
log = []


class Cells:
    def __init__(self):
        self.values = {}

    def __getitem__(self, key):
        log.append("get %s" % (key,))
        return self.values.get(key, 0)

    def __setitem__(self, key, value):
        log.append("set %s" % (key,))
        self.values[key] = value


def note(value):
    log.append(value)
    return value


def cells_of(cells):
    log.append("cells")
    return cells


def run(count):
    cells = Cells()
    box = {"n": 0}
    for number in range(count):
        cells_of(cells)[note("key")] = note("value")
        cells_of(cells)[note("aug")] += note(1)
        cells[note("a")], cells[note("b")] = note(1), note(2)
        x = cells[note("chain")] = y = note(3)
        {note("k1"): note("v1"), note("k2"): note("v2")}
        [note("l1"), *[note("l2")], (note("t1"), {note("s1")})]
        note(1) + note(2) * note(3) ** note(2)
        note(9) - (note(8) - note(7))
        cells[note(0):note(1):note(2)] if number < 0 else None
        "%s %s" % (note("f1"), note("f2"))
        f"{note('g1')} {note('g2'):>{note(4)}}"
        box["n"], box["n"] = box["n"] + 1, box["n"] + 10
        (lambda first, second=note("default"): first)(note("argument"))
        cells[note("annotated")]: note("annotation") = note("stored")
        print(note("p1"), note("p2"), sep=note("-"))
    return x + y, box, cells.values


def swaps():
    values = [0, 1, 2]
    i = 0
    i, values[i] = 1, 9
    values[0], values[values[0] % 3] = 5, 6
    return i, values


def tuple_target():
    pair = ([1],)
    try:
        pair[0] += [2]
    except TypeError:
        log.append("refused, and yet")
    return pair


print(run(1))
print(log)
print(swaps(), tuple_target())

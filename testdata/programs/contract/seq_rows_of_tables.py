# Rows of tables that a loop goes along: rows that are the table itself, rows that are replaced, tables that are no lists, missing rows.
def move(m, i, k, n):
    for j in range(n):
        m[i][j] -= m[k][j] * 2


def through_alias(m, alias, i, row, n):
    total = 0
    for j in range(n):
        total += m[i][j] * 1
        alias[i] = row
    return total


def emptied(m, alias, i, n):
    total = 0
    for j in range(n):
        total += m[i][j] * 1
        alias *= 0
    return total


def extended(m, alias, i, n):
    total = 0
    for j in range(n):
        total += m[i][j] * 1
        alias += [[9]]
    return total, len(m)


def resumed(m, stream, i, n):
    total = 0
    found = []
    for j in range(n):
        total += m[i][j] * 1
        found += stream
    return total, found


def asked(m, stream, i, n):
    total = 0
    for j in range(n):
        total += m[i][j] * 1
        if 5 in stream:
            total += 100
    return total


def merged(m, stream, i, n):
    total = 0
    found = {}
    for j in range(n):
        total += m[i][j] * 1
        try:
            found |= stream
        except TypeError:
            found.update(stream)
    return total, sorted(found)


def replacing(m, i):
    m[i] = [50, 60, 70]
    yield 1
    m[i] = [80, 90, 100]


def appended(m, out, i, n):
    for j in range(n):
        out.append(m[i][0] * 1)
        m[i][0] = j
    return out


class Rows(list):
    def __getitem__(self, place):
        if isinstance(place, int):
            print("row", place)
        return list.__getitem__(self, place)


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


def fresh():
    return [[1, 2, 3], [4, 5, 6]]


m = fresh()
move(m, 0, 1, 3)
move(m, True, -1, 2)
print(m)
attempt(move, fresh(), 0, 2, 3)
attempt(move, fresh(), 0, 2, 0)
attempt(move, fresh(), 0, 1, 4)
attempt(move, fresh(), 0, 1.0, 2)
attempt(move, tuple(fresh()), 0, 1, 2)
attempt(move, {0: [1, 2], 5: [3, 4]}, 0, 5, 2)
attempt(move, {0: [1, 2], 5: [3, 4]}, 0, 6, 0)
attempt(move, [(1, 2), [3, 4]], 0, 1, 2)
attempt(move, Rows(fresh()), 0, 1, 2)
attempt(move, [Rows([1, 2]), [3, 4]], 0, 1, 2)
attempt(move, ["ab", "cd"], 0, 1, 2)
shared = [1, 2, 3]
table = [shared, shared]
move(table, 0, 1, 3)
print(table)
knot = [[3, 4], 5]
knot.append(knot)
attempt(move, knot, 2, 0, 1)
print(knot[0], knot[1])
knot = [[3, 4], [1, 2]]
knot[1] = knot
attempt(move, knot, 0, 1, 2)
m = fresh()
attempt(through_alias, m, m, 0, [7, 8, 9], 3)
attempt(through_alias, m, fresh(), 1, [7, 8, 9], 3)
attempt(through_alias, m, m[0], 0, [7, 8, 9], 3)
m = fresh()
attempt(emptied, m, m, 0, 3)
attempt(emptied, fresh(), [1], 0, 3)
m = fresh()
attempt(extended, m, m, 0, 3)
m = fresh()
attempt(resumed, m, replacing(m, 0), 0, 3)
m = fresh()
attempt(merged, m, (("a", 1) for _ in replacing(m, 0)), 0, 3)
m = fresh()
attempt(asked, m, replacing(m, 0), 0, 3)
m = fresh()
attempt(appended, m, m, 0, 3)
attempt(appended, m, m[0], 0, 3)
attempt(appended, m, [], 1, 2)

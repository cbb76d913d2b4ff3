# An item that a loop updates: other indices that mean the same item, failing indices, rows that are shared, lists that are seen.
class Spy:
    def __init__(self, found):
        self.found = found

    def __radd__(self, other):
        return other + self.found[0] + 1


def negative(count):
    x = [1, 2, 3]
    for i in range(-1, 1):
        for j in range(i + 1, count):
            x[i] += x[j]
    return x


def below_from_negative(count):
    x = [1, 2, 3]
    for i in range(3):
        for j in range(-1, i):
            x[i] += x[j]
    return x


def missing(count):
    x = [0] * 2
    done = []
    for i in range(4):
        try_it = count if i < 2 else 0
        for j in range(try_it):
            x[i] += j
        done.append(i)
    return x, done


def fails(count):
    x = [0] * 2
    for i in range(4):
        for j in range(count):
            x[i] += j
    return x


def shared_rows(count):
    rows = [[0] * 2] * 2
    for i in range(2):
        for j in range(count):
            rows[i][1] += j + rows[0][1]
    return rows


def row_read(count):
    rows = [[1, 2] for _ in range(2)]
    k = 1
    for i in range(2):
        for j in range(count):
            rows[i][k] += sum(rows[i])
    return rows


def spied(count):
    found = [1]
    spy = Spy(found)
    place = 0
    for j in range(count):
        found[place] += spy
    return found


def early(values):
    found = [0]
    place = 0
    for value in values:
        found[place] += value
        if value == 3:
            return found
        if value == 4:
            break
    return found, place


def breaks(values):
    found = [[0] for _ in values]
    place = other = 0
    for value in values:
        if value == 9:
            continue
        found[place][other] += value
        if value == 4:
            break
    return found


def stale_index(count):
    x = [1, 2, 3]
    i = 1
    k = 1
    for j in range(count):
        x[i] += x[k]
        for k in range(i):
            x[i] -= 1
    return x


def yields(values):
    found = [0]
    place = 0
    for value in values:
        found[place] += value
        yield found[place]
    yield found


def kinds(values):
    found = ["", [], 0]
    for place in range(3):
        for value in values:
            found[place] += type(found[place])(str(value))
    return found


def shrinks(values):
    found = [0, 1, 2]
    place = 2
    for value in values:
        found[place] += value
        del found[0]
    return found


def two_items(values):
    low = [0, 0]
    high = [0, 0]
    place = 1
    for value in values:
        low[place] += value
        high[place] -= value
        low[place] -= high[place]
    return low, high


print(two_items([1, 2]), two_items([]))
print(negative(3), below_from_negative(2), missing(3), shared_rows(3), row_read(2), spied(2))
print(early([1, 3]), early([1, 4, 1]), breaks([1, 9, 4, 5]), stale_index(2), list(yields([1, 2])), kinds([1, 2]))
for function, argument in [(fails, 2), (shrinks, [5, 6])]:
    try:
        print(function(argument))
    except IndexError as error:
        print(error)

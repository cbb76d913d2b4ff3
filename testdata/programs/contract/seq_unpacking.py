# A starred target makes a list, whatever is unpacked; a star in a display or call takes any iterable.
def split(rows):
    result = []
    for row in rows:
        first, *rest = [row, row + 1, row + 2]
        rest.append("more")
        *init, last = (row, row + 1)
        init += [last]
        (head, [tail]) = [row, [row]]
        result.append((first, rest, init, head, tail))
    return result


def stars(rows):
    result = []
    for row in rows:
        parts = [1, 2]
        result.append([*parts, *row, *"ab"])
        result.append((*parts, *row))
        result.append({*parts, *row})
        result.append(max(*parts, *row, 0))
    return result


def swap(values):
    left, right = 0, 1
    for _ in values:
        [left, right] = [right, left + right]
    return left, right


def wrong(rows):
    for row in rows:
        try:
            first, second = [value for value in row]
        except ValueError as error:
            print(error)
        try:
            first, second, *rest = row
        except (ValueError, TypeError) as error:
            print(type(error).__name__)


def targets(count):
    values = [0, 1, 2]
    index = 0
    for _ in range(count):
        index, values[index] = values[index] + 1, index
        for values[0], *tail in [[7, 8, 9]]:
            pass
    return index, values, tail


print(split([1]))
print(stars([[3], (4,), {5: 6}]))
print(swap(range(10)), targets(2))
wrong([[1], [1, 2, 3], []])

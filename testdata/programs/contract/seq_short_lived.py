# Tuples, lists and dicts that live for one iteration: read at odd indices, unpacked, compared, kept by somebody, or read too far.
kept = []


def keep(item):
    if isinstance(item, (tuple, list)) and item[0] == 2:
        kept.append(item)
    return item


def run(count):
    result = []
    for number in range(count):
        point = (number, number * 2, -number)
        x, y, z = point
        result.append((point[-1], point[0:2], point[True], len(point), max(point), y in point, point.count(0)))
        pair = keep([x, y])
        pair[0] += 100
        result.append(pair)
        table = {"a": number, "b": [number], "a": z}  # noqa: F601
        table["b"].append(table.pop("a"))
        result.append((table, list(table)))
        first, second = second, first = (x, y)
        result.append((first, second))
        (low, high) = (x, y) if x < y else (y, x)
        result.append(low <= high and (low, high) < (high, low))
    return result


def too_far(count):
    seen = []
    for number in range(count):
        triple = (number, number)
        for index in range(-3, 3):
            try:
                seen.append(triple[index])
            except IndexError as error:
                seen.append(str(error))
        try:
            (number,).append(1)
        except AttributeError as error:
            seen.append(str(error))
        try:
            {"key": number}["other"]
        except KeyError as error:
            seen.append(error.args)
    return seen


def unpack_wrong(values):
    for value in values:
        try:
            a, b = value, value, value
        except ValueError as error:
            return str(error)


for item in run(3):
    print(item)
print(kept, too_far(1), unpack_wrong([1]))

# A list never equals a tuple: a display that became a tuple would change every comparison with a list, in either place.
def equal_to(values):
    result = []
    for value in values:
        pair = [value, value + 1]
        result.append(pair == [1, 2])
        result.append([1, 2] == pair)
        result.append(pair == (1, 2))
        result.append(pair != [1, 2])
    return result


def found_in(rows, values):
    count = 0
    for value in values:
        if [value, 0] in rows:
            count += 1
        if value in [[1], [2], (3,)]:
            count += 100
    return count


def ordered(values):
    result = []
    for value in values:
        key = [value, -value]
        result.append(key < [1, 0])
        try:
            result.append(key < (1, 0))
        except TypeError:
            result.append("not comparable")
        result.append(max([2, 1], key))
    return result


def indexed(rows, values):
    return [rows.index([value]) for value in values], rows.count([1])


print(equal_to(range(2)))
print(found_in([[1, 0], (2, 0)], [1, 2]), found_in([], [[1], (1,), (3,), [3]]))
print(ordered(range(2)))
print(indexed([[1], [2], (1,), [1]], [1, 2]))

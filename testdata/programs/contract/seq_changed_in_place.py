# Lists that the loop changes by slices, del, insert, sort and by methods that return None.
def slices(count):
    values = [0, 1, 2, 3, 4, 5]
    for number in range(count):
        values[1:3] = [number]
        values[len(values):] = [number, number]
        values[::2] = ["e"] * len(values[::2])
        del values[0]
        del values[-1:]
    return values


def methods(count):
    values = [3, 1, 2]
    results = []
    for number in range(count):
        results.append(values.append(number))
        results.append(values.sort(reverse=True))
        results.append(values.pop(0))
        results.append(values.insert(1, number * 10))
        results.append(values.remove(number))
        results.append(values.extend(values[:1]))
    return results, values


def bad_index(count):
    values = [1, 2, 3]
    seen = []
    try:
        for number in range(count):
            seen.append(values[number])
            values[-1 - number] = 0
    except IndexError as error:
        seen.append(str(error))
    try:
        values[::2] = [1]
    except ValueError as error:
        seen.append(str(error))
    return seen


def clear_and_fill(count):
    buffer = []
    snapshots = []
    for number in range(count):
        buffer.append(number)
        if number % 3 == 2:
            snapshots.append(buffer[:])
            buffer.clear()
            snapshots.append(buffer)
    return snapshots


print(slices(2))
print(methods(2))
print(bad_index(5))
print(clear_and_fill(7))

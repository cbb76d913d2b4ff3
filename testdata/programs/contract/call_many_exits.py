# Functions with several ways out: early returns, returns within loops and try, and falling off the end.
def find(values, wanted):
    for index, value in enumerate(values):
        if value == wanted:
            return index
        if value is None:
            return
    else:
        if not values:
            return "empty"


def nested(rows):
    for row in rows:
        for value in row:
            if value < 0:
                break
            if value > 10:
                return value, row
        else:
            continue
        return "negative"


def guarded(value):
    try:
        if value == 0:
            return "try"
        if value == 1:
            raise ValueError
    except ValueError:
        return "except"
    else:
        if value == 2:
            return "else"
    finally:
        if value == 3:
            return "finally"


def loops(value):
    while True:
        value -= 1
        if value < 0:
            return
        if value % 5 == 4:
            continue
        if value % 3 == 0:
            return value


def run(count):
    result = []
    for number in range(count):
        result.append(find([3, 1, None, 4], number))
        result.append(guarded(number))
        result.append(loops(number))
        index = find(list(range(number)), number - 1)
        result.append(index if index is not None else -1)
    return result


print(run(6))
print(find([], 1), find([1], 2), nested([[1], [2, 3]]), nested([[1], [11]]), nested([[1, -1], [11]]))

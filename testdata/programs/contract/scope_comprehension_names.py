# The variable of a comprehension stays inside it; a walrus in it does not; the first iterable is evaluated outside and at once.
number = "outer"


def isolated(values):
    value = "kept"
    squares = [value * value for value in values]
    table = {value: number for value, number in enumerate(values)}
    kept = {value for value in values}
    return squares, table, kept, value


def walrus(values):
    found = [last := value for value in values if value > 1]
    total = 0
    running = [total := total + value for value in values]
    return found, last, total, running


def evaluated_at_once(values):
    items = values
    lazy = (item + offset for item in items)
    items = None
    offset = 100
    return list(lazy)


def fails_early():
    try:
        generator = (item for item in None)
    except TypeError:
        return "failed when it was made"
    return generator


def nested(rows):
    return [[cell * len(row) for cell in row] for row in rows], [cell for row in rows for cell in row if cell if row]


def leaks(values):
    for loop_value in values:
        pass
    try:
        [hidden for hidden in values]
        hidden
    except NameError:
        return loop_value, "hidden stays hidden"


def shadows(len, values):
    return [len for len in values], len


print(isolated([1, 2]), number)
print(walrus([1, 2, 3]), evaluated_at_once([1, 2]), fails_early())
print(nested([[1, 0], [2, 3, 4]]), leaks([1]), shadows(5, "ab"))
print([number for number in range(3)], number)
if any((witness := value) > 1 for value in [1, 2, 3]):
    print(witness)

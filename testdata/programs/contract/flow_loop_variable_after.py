# After a loop its variable keeps the last value, or none if the loop did not run; else runs unless break left the loop.
def last_value(values):
    index = "unset"
    for index, value in enumerate(values):
        doubled = value * 2
        value = None
    return index, value, doubled


def search(values, wanted):
    for index in range(len(values)):
        if values[index] == wanted:
            break
    else:
        index = -1
    return index


def nested(rows):
    hits = []
    for row in rows:
        for item in row:
            if item < 0:
                break
            if item == 0:
                continue
            hits.append(item)
        else:
            hits.append("whole row")
            continue
        hits.append("broken at %d" % item)
        if len(hits) > 5:
            break
    else:
        hits.append("all rows")
    return hits, row, item


def while_else(count):
    number = count
    while number > 0:
        number -= 2
        if number == 3:
            break
    else:
        return "else", number
    return "break", number


def reassigned(count):
    seen = []
    for number in range(count):
        seen.append(number)
        number += 10
        seen.append(number)
    return seen, number


class Target:
    pass


def odd_targets(values):
    target, cells = Target(), [0]
    for target.value in values:
        pass
    for cells[0] in values:
        cells.append(cells[0])
    for target.value, cells[-1] in [(7, 8)]:
        pass
    return target.value, cells


print(last_value([1, 2]), search([5, 6], 6), search([5], 9), search([], 1), reassigned(3))
print(nested([[1, 0, 2], [3, -1, 4], []]), nested([[-1], [-2], [-3], [-4], [-5], [-6], [-7]]))
print(while_else(7), while_else(6), while_else(0), odd_targets([1, 2]))
try:
    last_value([])
except UnboundLocalError:
    print("unbound")

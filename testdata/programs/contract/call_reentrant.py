# A function that is entered again before it has returned: by itself, by a callee, by a callback or through a comparison.
active = 0
deepest = 0


def visit(items, callback):
    global active, deepest
    active += 1
    deepest = max(deepest, active)
    result = []
    for item in items:
        if isinstance(item, list):
            result.extend(visit(item, callback))
        else:
            result.append(callback(item))
    active -= 1
    return result


def expand(item):
    return visit([item, [item + 1]], lambda value: value * 10)


class Nested:
    def __init__(self, items):
        self.items = items

    def __lt__(self, other):
        return ordered(self.items) < ordered(other.items)


def ordered(items):
    return sorted(items)


def permutations(items):
    if len(items) < 2:
        yield items
        return
    for index in range(len(items)):
        for rest in permutations(items[:index] + items[index + 1:]):
            yield [items[index]] + rest


def hanoi(count, source, target, spare, moves):
    if count:
        hanoi(count - 1, source, spare, target, moves)
        moves.append(source + target)
        hanoi(count - 1, spare, target, source, moves)
    return moves


print(visit([1, [2, [3, 4]], 5], expand), deepest, active)
print([nested.items for nested in ordered([Nested([3, 1]), Nested([2]), Nested([1, 9])])])
print(list(permutations([1, 2, 3])))
print(len(hanoi(10, "a", "b", "c", [])), hanoi(3, "a", "b", "c", []))

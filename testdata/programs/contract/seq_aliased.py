# A list that is changed through another name, a closure, a container or a callee, after the display looked final.
import bisect
import heapq
import random


def through_name(count):
    first = [0, 0]
    second = first
    for number in range(count):
        second[number % 2] += number
    return first


def through_closure(count):
    items = [1, 2]

    def add(value):
        items.append(value)

    for number in range(count):
        add(number)
    return len(items), items[-1]


def through_container(count):
    row = [0, 0]
    table = {"row": row}
    grid = [row, row]
    for number in range(count):
        table["row"][0] += 1
        grid[number % 2][1] += 1
    return row


def through_callees(count):
    heap = [5, 3, 9]
    ordered = [1, 4]
    shuffled = [1, 2, 3, 4]
    heapq.heapify(heap)
    for number in range(count):
        heapq.heappush(heap, -number)
        bisect.insort(ordered, number)
    random.Random(5).shuffle(shuffled)
    return heap[0], ordered, sorted(shuffled), change([1]), change_many([1], [2], last=[3])


def change(row):
    row.append("changed")
    row.sort(key=str)
    return row


def change_many(*rows, **named):
    for row in list(rows) + list(named.values()):
        row[0] = "many"
    return rows, named


def through_loop(count):
    low, high = [], [0]
    for target in (low, high):
        for number in range(count):
            target.append(number)
    for target in [low, high]:
        target.reverse()
    return low, high


print(through_name(5), through_closure(3), through_container(4))
print(through_callees(3))
print(through_loop(2))

# Loops ask how long a list or a text is, which gets longer by another name, through another function or slice, from
# another thread or while a generator waits; which is deleted, not bound or no list.
import threading


def words(text):
    found = []
    place = 0
    while place < len(text):
        start = place
        while place < len(text) and text[place] not in " ,":
            place += 1
        found.append(text[start:place])
        place += 1
    return found


def pairs(items):
    place = 0
    found = 0
    while place < len(items):
        if place + 1 < len(items) and items[place] < items[place + 1]:
            found += 1
        place += 1
    return found


def through_alias(items):
    other = items
    place = found = 0
    while place < len(items):
        if place + 2 < len(items):
            found += 1
        if len(items) < 7:
            other.append(1)
        place += 1
    return found, place


def through_nested(items):
    def grow():
        if len(items) < 7:
            items.append(0)
    own = [1, 2, 3]

    def grow_own():
        if len(own) < 6:
            own.append(len(own))
    place = found = 0
    while place < len(items):
        if place + 1 < len(items):
            grow()
        place += 1
    while found < len(own):
        if found + 1 < len(own):
            grow_own()
        found += 1
    return place, found, own


def by_slice(items, where):
    place = found = 0
    while place < len(items):
        if place + 1 < len(items):
            found += 1
        items[where] = [5]
        place += 1
    return found, place


def by_slice_of_own():
    items = [1, 2, 3, 4, 5, 6]
    place = found = 0
    while place < len(items):
        if place + 1 < len(items):
            found += 1
        items[0:2] = [5]
        place += 1
    return found, place


def by_times(items):
    other = items
    place = found = 0
    while place < len(items):
        if place + 1 < len(items):
            found += 1
        if found < 4:
            other *= 2
        place += 1
    return found, place


def by_plus(items, more):
    other = items
    place = 0
    while place < len(items):
        if place + 1 < len(items) < 12:
            other += more
        place += 1
    return place, len(items)


def shrinking(items):
    found = 0
    for _ in range(3):
        while len(items) > 1 and items:
            del items[0]
            found += 1
        if len(items) > 5:
            found += 100
    return found


def suspended(items):
    for _ in range(6):
        yield len(items), len(items) > 2


def waits(items, results):
    turns = 0
    while len(items) < 3:
        turns = turns
    while not len(items) > 2:
        turns = 2
    results.append(len(items))


def in_finally(items):
    place = 0
    try:
        while place < len(items):
            if place + 1 < len(items):
                place += 1
                continue
            place += 1
            return items
    finally:
        while len(items) < 6:
            items.append(place)
            if len(items) > 100:
                break


def unbound(flag, text):
    if flag:
        size = text
    found = 0
    try:
        for _ in range(2):
            for _ in range(2):
                found += len(size.strip(size) or size)
                while found < len(size) and size[found] == "a":
                    found += 1
    except UnboundLocalError:
        return "unbound", found
    return found


def deleted(text):
    found = []
    try:
        for place in range(3):
            while place < len(text) and text[place] in "abc":
                place += 1
            found.append(place)
            del text
    except UnboundLocalError:
        found.append("gone")
    return found


def never(number):
    found = 0
    for _ in range(0):
        while found < len(number) and number[found] in "abc":
            found += 1
    return found


def late(number):
    try:
        for step in range(3):
            print("step", step)
            while step > 1 and step < len(number) and number[step] in "abc":
                step += 1
    except TypeError as error:
        print(error)


print(through_alias([1, 2]), through_nested([1, 2]), by_slice([1, 2, 3, 4, 5, 6], slice(0, 2)), by_slice_of_own())
print(by_slice([1, 2, 3], 0), by_times([1]), by_plus([1, 2], [3]), by_plus([1, 2], ()))
mine = [1, 2]
print(by_plus(mine, mine))
print(shrinking([1] * 8), in_finally([1, 2, 3]), unbound(0, "aa"), unbound(1, "aaaa"), deleted("ab"), never(3))
late(3)
shared = [1]
asked = []
for each in suspended(shared):
    asked.append(each)
    shared.append(0)
print(asked)
done = []
queue = []
thread = threading.Thread(target=waits, args=(queue, done))
thread.start()
for each in range(3):
    queue.append(each)
thread.join(20)
print(done)


def indexed(items, where):
    place = found = 0
    while place < len(items) and place < 5:
        if place + 1 < len(items):
            found += 1
        items[where]
        place += 1
    return found, place


def updated(items, total):
    place = found = 0
    while place < len(items):
        if place + 1 < len(items):
            found += 1
        total += 1
        place += 1
    return found, place



print(words("to be"), pairs([1,2,3]), indexed([1,2,3],1), updated([1,2,3], 5))

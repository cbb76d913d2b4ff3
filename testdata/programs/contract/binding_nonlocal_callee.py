# A variable of the enclosing function changed by an inner function while a loop reads it: it lives in a cell, not in a copy.
def accumulate(items):
    total = 0
    weight = 1

    def add(item):
        nonlocal total, weight
        total += item * weight
        if item % 3 == 2:
            weight += 1

    seen = []
    for item in items:
        add(item)
        seen.append((total, weight))
    return seen


def rebound_function(count):
    def step(number):
        nonlocal step
        if number == 2:
            step = lambda number: -number  # noqa: E731
        return number

    return [step(number) for number in range(count)], [step(1)]


def deleted(count):
    value = 10

    def drop(number):
        nonlocal value
        if number == 2:
            del value

    seen = []
    try:
        for number in range(count):
            seen.append(value)
            drop(number)
    except NameError as error:
        seen.append(type(error).__name__)
    return seen


def counter():
    count = 0

    def increment(by=1):
        nonlocal count
        count += by
        return count

    def read():
        return count

    return increment, read


print(accumulate(range(7)))
print(rebound_function(5))
print(deleted(5))
increment, read = counter()
for number in range(100):
    increment(number)
print(read(), increment(), read())

# A local that the callee binds by := in the midst of an expression stays its own, even if nobody reads it.
# requires: 3.8
b = 5
offset = 7


def choice(y, x):
    if x > 10:
        return 3
    elif (b := 3 + y) > 1:
        return y
    else:
        c = offset
    return c


def summed(n):
    total = 0
    for i in range(n):
        total += choice(i, 3) + b
    return total


def listed(n):
    items = []
    for i in range(n):
        items.append((choice(-i, 2), [b for b in (b, i)]))
    return items


print(summed(5))
print(listed(6))

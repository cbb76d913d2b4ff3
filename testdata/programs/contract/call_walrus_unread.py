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
        total += (i % 2 == 1 and choice(i, 3)) + b
    return total


print(summed(5))

# Recursion to a depth that CPython allows must still be allowed, and recursion without end must still be a RecursionError.
import sys

sys.setrecursionlimit(1000)


def depth(number):
    if number == 0:
        return 0
    return 1 + depth(number - 1)


def total(tree):
    if tree is None:
        return 0
    left, value, right = tree
    return total(left) + value + total(right)


def is_even(number):
    return True if number == 0 else is_odd(number - 1)


def is_odd(number):
    return False if number == 0 else is_even(number - 1)


class Chain:
    def __init__(self, next=None):
        self.next = next

    def length(self):
        return 1 + (self.next.length() if self.next else 0)

    def forever(self):
        return self.forever()


def repeat(count):
    return [depth(number * 10) for number in range(count)]


print(depth(900), repeat(5))
tree = None
for number in range(900):
    tree = (tree, number, None)
print(total(tree))
print(is_even(900), is_odd(900))
chain = None
for _ in range(900):
    chain = Chain(chain)
print(chain.length())
for endless in (lambda: depth(-1), chain.forever):
    try:
        endless()
    except RecursionError as error:
        print(type(error).__name__)
print(depth(900))

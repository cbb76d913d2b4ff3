# How often an object is asked for its truth: a function that returns "a and b" asks, and so does whoever tests what it gives.
class Answer:
    def __init__(self, number):
        self.number = number

    def __bool__(self):
        print("asked", self.number)
        return self.number > 1

    def __le__(self, other):
        return self


def both(a, b):
    return a and b


def either(a, b):
    return a or b


def between(a, b, c):
    return a <= b <= c


def use(a, b):
    count = 0
    for turn in range(2):
        if both(a, b):
            count += 1
        if not either(a, b):
            count += 1
        first = both(a, b) or 3
        second = either(a, b) and 3
        while either(a, b):
            break
        third = 1 if between(a, b, a) else 2
        print(type(first).__name__, type(second).__name__, third)
    return count


print(use(Answer(0), Answer(3)))
print(use(Answer(3), Answer(0)))

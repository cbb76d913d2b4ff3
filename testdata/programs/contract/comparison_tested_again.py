# How often the truth of what a comparison gives is asked: once by a chain, and once more by an "or" or "and" around it.
class Bound:
    def __init__(self, number):
        self.number = number

    def __le__(self, other):
        print("le")
        return self

    def __bool__(self):
        print("bool")
        return self.number > 1


def otherwise(low, value, high):
    return low <= value < high or 1


def further(low, value, high):
    return low <= value < high and 1


def last(low, value, high):
    return value or low <= value < high


def tested(low, value, high):
    if low <= value < high or not low <= value < high:
        return 1 if low <= value < high else 2
    return not low <= value < high


for function in otherwise, further, last, tested:
    for number in 0, 2:
        print(function.__name__, number)
        print(type(function(Bound(number), 0, 3)).__name__)

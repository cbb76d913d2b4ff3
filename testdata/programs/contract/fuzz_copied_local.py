# A local that is bound to another one, and both are read in one expression: the first is bound before it is read.
SCALE = 3


def weigh(value):
    scaled = SCALE * value
    copied = scaled
    return (scaled + copied) * scaled


def fitting(limit, start):
    number = start
    while limit < weigh(number):
        number -= 1
    return number


def all_of(values, least):
    return [value for value in values if value > least and weigh(value) > 100]


print([fitting(100, start) for start in (2, 7, 30)])
print(all_of(range(9), 2))

# A function is an object: it carries attributes that its own body may use, and other code may read.
def counted(value):
    counted.calls += 1
    if value > counted.largest:
        counted.largest = value
    return value * counted.factor


counted.calls = 0
counted.largest = 0
counted.factor = 2


def recursive(number):
    recursive.depths.append(number)
    return number and recursive(number - 1) + 1


recursive.depths = []


def run(values):
    total = 0
    for value in values:
        total += counted(value)
        if value == 3:
            counted.factor = 10
    return total


print(run([1, 5, 3, 4]), counted.calls, counted.largest)
print(recursive(3), recursive.depths)
original = counted


def counted(value):
    return -value


counted.calls = counted.largest = "of the new one"
print(run([1, 2]), original.calls)
try:
    del counted.calls
    original(1)
except AttributeError as error:
    print(error)
print(sorted(vars(original)))

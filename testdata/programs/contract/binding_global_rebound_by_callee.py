# A callee that rebinds a global in the middle of the caller's loop: the caller reads the new value in the next iteration.
FACTOR = 2
SCALE = 1.0
sink = []


def advance(number):
    global FACTOR
    if number % 4 == 3:
        FACTOR += 1


def reset_scale():
    global SCALE
    SCALE = -SCALE


def indirect(number):
    if number == 5:
        reset_scale()


HANDLERS = {"advance": advance, "indirect": indirect}


def direct_call(count):
    total = 0
    for number in range(count):
        total += number * FACTOR
        advance(number)
    return total


def through_two_levels(count):
    total = 0.0
    for number in range(count):
        indirect(number)
        total += SCALE * number
    return total


def through_a_table(count):
    values = []
    for number in range(count):
        HANDLERS["advance" if number % 2 else "indirect"](number)
        values.append((FACTOR, SCALE))
    return values


def append_to_sink(count):
    for number in range(count):
        sink.append(number)
        replace_sink(number)


def replace_sink(number):
    global sink
    if number == 2:
        sink = ["fresh"]


print(direct_call(20), FACTOR)
print(through_two_levels(10), SCALE)
print(through_a_table(8))
append_to_sink(6)
print(sink)

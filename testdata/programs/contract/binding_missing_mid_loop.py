# A global that appears or disappears while a loop runs: the NameError comes at that iteration, after the effects of the ones
# before it, and not earlier.
log = []
PRESENT = 5


def remove():
    global PRESENT
    del PRESENT


def create(value):
    global LATER
    LATER = value


def consume(count):
    for number in range(count):
        log.append("begin %d" % number)
        log.append(PRESENT + number)
        if number == 2:
            remove()


def produce(count):
    for number in range(count):
        log.append(number)
        if number == 1:
            create(100)
        if number > 1:
            log.append(LATER)


try:
    consume(10)
except NameError as error:
    log.append(str(error))
print(log)
del log[:]
produce(4)
print(log)
try:
    consume(1)
except NameError as error:
    print(error, log[-1])

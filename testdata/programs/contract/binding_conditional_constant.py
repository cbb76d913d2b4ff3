# Names that look like constants and are bound more than once: by branches, in try, by an override at the end, in a loop.
import sys

LIMIT = 10
if sys.maxsize > 2:
    LIMIT = 20
try:
    from missing_settings_module import SPEED
except ImportError:
    SPEED = 3
UNITS = "mm"
for UNITS in ("cm", "m"):
    pass
DEBUG = TRACE = False
FIRST, (SECOND, *OTHERS) = 1, (2, 3, 4)
COUNT = 1
COUNT += 1


def describe(count):
    result = []
    for number in range(count):
        result.append((number * LIMIT, SPEED, UNITS, DEBUG, TRACE, FIRST + SECOND, OTHERS, COUNT, LATE))
    return result


def override(**values):
    for name, value in values.items():
        globals()[name] = value


LATE = "bound after the function"
print(describe(1))
LATE = "bound again"
del LIMIT
LIMIT = 30
print(describe(2))
override(DEBUG=True, COUNT="text")
print(describe(1))
with open(__file__) as TRACE:
    TRACE = TRACE.readline()[:1]
class FIRST:  # noqa: E302
    def __add__(self, other):
        return "class with %s" % other
FIRST = FIRST()  # noqa: E305
print(describe(1))

# A module constant replaced by mock.patch between two calls must be read anew by each call, also where it is a number,
# a string or None that could have been put in place as a literal.
# revoke-at: O2 sealed
from unittest import mock

LIMIT = 10
LABEL = "plain"
EXTRA = None
DEBUG = False


def clip(values):
    result = []
    for value in values:
        if value > LIMIT:
            value = LIMIT
        if EXTRA is not None:
            value += EXTRA
        if DEBUG:
            value = -value
        result.append("%s %d" % (LABEL, value))
    return result


print(clip(range(8, 13)))
with mock.patch(__name__ + ".LIMIT", 11):
    print(clip(range(8, 13)))
with mock.patch(__name__ + ".LABEL", "patched"), mock.patch(__name__ + ".EXTRA", 100):
    print(clip(range(8, 13)))
with mock.patch(__name__ + ".DEBUG", True):
    print(clip([1]))
print(clip(range(8, 13)))

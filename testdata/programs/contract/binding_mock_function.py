# A module function replaced by mock.patch between two calls of its caller must be seen by that caller.
# Inside one call nothing is replaced, so looking it up once a call is fine; once a program is not.
# revoke-at: O2 sealed
import sys
from unittest import mock

HERE = sys.modules[__name__]


def price(item):
    return item * 3


def total(items):
    result = 0
    for item in items:
        result += price(item)
    return result


def report(items):
    return [total(items) for _ in range(3)]


print(report(range(100)))
with mock.patch.object(HERE, "price", lambda item: 1):
    print(report(range(100)))
with mock.patch(__name__ + ".price") as fake:
    fake.side_effect = lambda item: item
    print(total(range(50)), fake.call_count, fake.call_args_list[:2])
with mock.patch.object(HERE, "price", side_effect=KeyError("no price")):
    try:
        total([1, 2])
    except KeyError as error:
        print("KeyError", error)
print(report(range(100)))

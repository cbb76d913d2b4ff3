# A method of a class in this file replaced by mock.patch.object between two calls must be seen by loops that call it.
# revoke-at: O2 sealed
from unittest import mock


class Meter:
    def __init__(self):
        self.total = 0

    def add(self, amount):
        self.total += amount

    def read(self):
        return self.total


def run(meter, count):
    for number in range(count):
        meter.add(number)
    return meter.read()


print(run(Meter(), 100))
with mock.patch.object(Meter, "add", lambda self, amount: None):
    print(run(Meter(), 100))
with mock.patch.object(Meter, "read", return_value="mocked"):
    print(run(Meter(), 100))
meter = Meter()
with mock.patch.object(meter, "add") as fake:
    print(run(meter, 10), fake.call_count, fake.call_args)
print(run(meter, 100))

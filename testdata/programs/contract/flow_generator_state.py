# At each yield others look at, and change, the attributes and globals that the generator uses: copies of them must be written back and read anew.
total = 0


class Meter:
    def __init__(self):
        self.count = 0
        self.items = []

    def feed(self, values):
        for value in values:
            self.count += value
            yield self.count
            self.items.append(self.count)

    def batches(self, values, size):
        batch = []
        for value in values:
            batch.append(value)
            if len(batch) == size:
                yield batch
                batch = []
        if batch:
            yield batch


def running(values):
    global total
    for value in values:
        total += value
        yield
        total += 1


meter = Meter()
seen = []
for count in meter.feed([1, 2, 3, 4]):
    seen.append((count, meter.count, list(meter.items)))
    if count == 3:
        meter.count = 100
    if count == 103:
        meter.items = ["replaced"]
print(seen, meter.count, meter.items)
for _ in running([10, 20]):
    print(total)
    total *= 2
print(total)
for batch in meter.batches(range(5), 2):
    batch.append("changed outside")
    print(batch)
first, second = meter.feed([1, 1]), meter.feed([10, 10])
print([next(generator) for generator in (first, second, first, second)], meter.count)

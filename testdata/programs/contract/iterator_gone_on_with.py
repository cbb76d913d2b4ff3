# `x in it`, `items += it` and `table |= it` go on with a generator, which does something each time.


class Meter:
    scale = 2

    def __init__(self):
        self.limit = 1

    def steps(self):
        for step in range(6):
            self.limit += 1
            Meter.scale += 1
            yield step

    def asked(self, turns):
        steps = self.steps()
        seen = []
        for turn in range(turns):
            seen.append((self.limit, Meter.scale))
            if turn in steps:
                seen.append((self.limit, Meter.scale))
        return seen

    def added(self, turns):
        steps = self.steps()
        got = []
        seen = []
        for _ in range(turns):
            seen.append((self.limit, Meter.scale))
            got += steps
            seen.append((self.limit, Meter.scale))
        return seen, got

    def merged(self, turns, table):
        steps = ((step, step) for step in self.steps())
        seen = []
        for _ in range(turns):
            seen.append((self.limit, Meter.scale))
            try:
                table |= steps
            except TypeError:
                table.update(steps)
            seen.append((self.limit, Meter.scale))
        return seen, table


meter = Meter()
print(meter.asked(3))
print(meter.added(2))
print(meter.merged(2, {}))

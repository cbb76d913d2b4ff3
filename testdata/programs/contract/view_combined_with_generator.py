# `keys - it` and `items & it` go through what a view of a dictionary is combined with, which may be a generator.


class Meter:
    scale = 2

    def __init__(self):
        self.limit = 1

    def steps(self):
        for step in range(6):
            self.limit += 1
            Meter.scale += 1
            yield step

    def left(self, table, turns):
        steps = self.steps()
        keys = table.keys()
        seen = []
        for turn in range(turns):
            seen.append((self.limit, Meter.scale))
            rest = keys - steps
            seen.append((self.limit, Meter.scale, rest))
        return [each[:2] for each in seen]

    def common(self, table, turns):
        pairs = ((step, step) for step in self.steps())
        items = table.items()
        seen = []
        for turn in range(turns):
            seen.append((self.limit, Meter.scale))
            rest = pairs & items
            seen.append((self.limit, Meter.scale, rest))
        return [each[:2] for each in seen]


meter = Meter()
print(meter.left({1: 2, 3: 4, 9: 9}, 2))
print(meter.common({1: 1, 3: 4, 9: 9}, 2))

# A store by a computed name hits a method whose name stands in the file as a text, or that is found by going through a class.


class Machine:
    def __init__(self):
        self.count = 0

    def step(self):
        self.count += 1
        return self.count

    def back(self):
        self.count -= 1
        return self.count


class Meter:
    def __init__(self):
        self.count = 0

    def read(self):
        return self.count

    def on_tick(self):
        self.count += 1


class Probe:
    def look(self):
        return 1


def run(n):
    machine = Machine()
    for name in "step back".split():
        setattr(machine, name, lambda: 10)
    return sum([machine.step() + machine.back() for _ in range(n)])


def measure(n):
    meter = Meter()
    total = 0
    for event in ["tick"]:
        setattr(meter, f"on_{event}", lambda: print("tick"))
    meter.__dict__.update(read=lambda: 5)
    for _ in range(n):
        meter.on_tick()
        total += meter.read()
    return total


def looked(n):
    probe = Probe()
    for name in dir(probe):
        if not name.startswith("__"):
            setattr(probe, name, lambda: 7)
    total = 0
    for _ in range(n):
        total += probe.look()
    return total


print(run(3), measure(2), looked(3))

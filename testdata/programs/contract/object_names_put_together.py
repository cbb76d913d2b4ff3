# A store by a computed name hits a method whose name the file spells in pieces, in another case, or lists in another place.
import sys


class Meter:
    def on_tick(self):
        return 1

    def on_tock(self):
        return 2

    def tick_done(self):
        return 3

    def reset(self):
        return 4

    def at_end(self):
        return 5

    def go_on(self):
        return 6

    def look(self):
        return 7

    def take_all(self):
        return 8

    def ring(self):
        return 9

    def read_back(self):
        return 10


class Gauge:
    def pause(self):
        return 1


class Probe:
    def wait(self):
        return 1


PREFIX = "at_"
LISTED = [name for name in dir(Gauge) if name.startswith("p")]


def ring():
    return "on"


def names_of_probe():
    return [name for name in vars(Probe) if name.startswith("w")]


def change(meter, event):
    end = "".join([chr(101), chr(110), chr(100)])
    setattr(meter, "on_%s" % event, lambda: 10)
    setattr(meter, "on_{}".format(event[0] + "o" + event[2:]), lambda: 20)
    setattr(meter, f"{event}_done", lambda: 30)
    setattr(meter, "RESET".lower(), lambda: 40)
    setattr(meter, PREFIX + end, lambda: 50)
    setattr(meter, "_".join(["go", ring()]), lambda: 60)
    setattr(meter, "to look"[3:], lambda: 70)
    setattr(meter, "take-all".replace("-", "_"), lambda: 80)
    setattr(meter, ring.__name__, lambda: 90)
    setattr(meter, "__read_back".strip("_"), lambda: 100)


def put(thing, name, value):
    setattr(thing, name, value)


def run(n, event):
    meter = Meter()
    gauge = Gauge()
    probe = Probe()
    total = []
    for _ in range(n):
        total.append([meter.on_tick(), meter.on_tock(), meter.tick_done(), meter.reset(), meter.at_end(), meter.go_on()])
        total.append([meter.look(), meter.take_all(), meter.ring(), meter.read_back(), gauge.pause(), probe.wait()])
        change(meter, event)
        for name in LISTED:
            put(gauge, name, lambda: 110)
        for name in names_of_probe():
            put(probe, name, lambda: 120)
    return total


print(run(3, chr(116) + chr(105) + sys.intern("c") + "k"))

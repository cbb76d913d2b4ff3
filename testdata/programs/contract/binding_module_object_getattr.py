# A module may answer attribute reads with code of its own (a module __getattr__, or a class derived from ModuleType).
import types


class Lazy(types.ModuleType):
    reads = 0

    @property
    def limit(self):
        Lazy.reads += 1
        return Lazy.reads

    def compute(self, value):
        return value * 2


settings = Lazy("settings")
plain = types.ModuleType("plain")
asked = []


def module_getattr(name):
    if name.startswith("__"):
        raise AttributeError(name)
    asked.append(name)
    return len(asked)


plain.__getattr__ = module_getattr


def read_property(count):
    return [settings.limit for _ in range(count)]


def read_getattr(count):
    total = 0
    for _ in range(count):
        total += plain.size
        total += plain.other
    return total


def call_compute(count):
    result = []
    for number in range(count):
        result.append(settings.compute(number))
        if number == 1:
            settings.compute = lambda value: "replaced"
    return result


print(read_property(4), Lazy.reads)
print(read_getattr(3), asked)
print(call_compute(4))

# __getattribute__ sees every read, of attributes and of methods; __setattr__ and __delattr__ see every change.
events = []


class Watched:
    def __init__(self):
        self.value = 0

    def __getattribute__(self, name):
        if not name.startswith("__"):
            events.append("get " + name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        events.append("set %s %r" % (name, value))
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        events.append("del " + name)
        object.__delattr__(self, name)

    def bump(self):
        self.value += 1


def loop(thing, count):
    for _ in range(count):
        thing.bump()
        thing.value = thing.value * 2
    return thing.value


watched = Watched()
print(loop(watched, 3))
del watched.value
for event in events:
    print(event)

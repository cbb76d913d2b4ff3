# An attribute that a method returns just after it was stored need not be read where nobody wants it, unless reading it acts.


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.current = None

    def step(self):
        if self.at == len(self.text):
            self.current = None
        else:
            self.at += 1
            self.current = self.text[self.at - 1]
        return self.current


class Watched:
    def __init__(self):
        self.seen = 0
        self._value = None

    @property
    def value(self):
        self.seen += 1
        return self._value

    @value.setter
    def value(self, new):
        self._value = new

    def put(self, new):
        self.value = new
        return self.value


class Forgetful:
    def __init__(self):
        self.kept = 1

    def __setattr__(self, name, value):
        if name != "value":
            object.__setattr__(self, name, value)

    def put(self, new):
        self.value = new
        return self.value


class Other:
    def __init__(self):
        self.a = 1

    def put(self, other, new):
        self.a = new
        return other.a


def read(text):
    reader = Reader(text)
    seen = []
    while True:
        reader.step()
        seen.append(reader.current)
        if reader.current is None:
            return seen


def watch(n):
    watched = Watched()
    for i in range(n):
        watched.put(i)
    return watched.seen


def forget(n):
    forgetful = Forgetful()
    for i in range(n):
        try:
            forgetful.put(i)
        except AttributeError:
            forgetful.kept += 1
    return forgetful.kept


def mix(n):
    one = Other()
    lost = 0
    for i in range(n):
        try:
            one.put(None, i)
        except AttributeError:
            lost += 1
    return one.a, lost


print(read("abc"), watch(3), forget(3), mix(3))

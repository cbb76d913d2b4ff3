# An object gets another dictionary: its attributes are those that stand there, whatever methods store elsewhere.
class Shared:
    state = {}

    def __init__(self):
        self.__dict__ = self.state

    def reset(self):
        self.parts = []

    def fill(self, n):
        for i in range(n):
            self.parts.append(i)
            self.swap(i)
        return self.parts

    def swap(self, i):
        if i == 1:
            self.state["parts"] = Strange()


class Strange:
    def __init__(self):
        self.seen = []

    def append(self, item):
        self.seen.append(str(item))

    def __repr__(self):
        return "Strange(%s)" % self.seen


shared = Shared()
shared.reset()
print(shared.fill(4))

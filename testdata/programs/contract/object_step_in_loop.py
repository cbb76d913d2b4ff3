# What a loop asks for in each turn, by a method with many branches: it ends where that answers no, in whatever branch.
class Jam(Exception):
    pass


class Machine:
    def __init__(self, orders):
        self.orders = orders
        self.at = 0
        self.stack = []
        self.log = []

    def pop(self):
        if not self.stack:
            raise Jam("nothing at %d" % self.at)
        return self.stack.pop()

    def step(self):
        order = self.orders[self.at]
        self.at += 1
        if order == "add":
            right = self.pop()
            left = self.pop()
            self.stack.append(left + right)
        elif order == "swap":
            right = self.pop()
            left = self.pop()
            self.stack.append(right)
            self.stack.append(left)
        elif order == "back":
            self.at = 0
            if len(self.log) > 2:
                return False
            self.log.append(self.at)
        elif order == "stop":
            return None
        elif order == "fail":
            if self.stack:
                return False
            else:
                raise Jam("asked to")
        elif order == "show":
            self.log.append(list(self.stack))
        else:
            self.stack.append(order)
        return True

    def run(self):
        while self.step():
            pass
        return self.log, self.stack

    def count(self):
        turns = 0
        while self.step():
            turns += 1
            if turns > 9:
                break
        else:
            return turns, "ended"
        return turns, "cut"

    def is_over(self):
        if self.at >= len(self.orders):
            return True
        if self.orders[self.at] == "stop":
            return True
        self.at += 1
        return False

    def skip(self):
        skipped = []
        while not self.is_over():
            if self.at % 2:
                continue
            skipped.append(self.at)
        return skipped


class Slow(Machine):
    def pop(self):
        self.log.append("slow")
        return super().pop()


def attempt(machine, name="run"):
    try:
        print(name, getattr(machine, name)())
    except (Jam, IndexError) as error:
        print(name, type(error).__name__, error)


PROGRAMS = (
    [1, 2, "add", "show", "stop"],
    [1, "add"],
    [3, 4, "swap", "show", "back"],
    ["fail"],
    [1, "fail", 2],
    [],
)
for orders in PROGRAMS:
    for kind in (Machine, Slow):
        for name in ("run", "count", "skip"):
            attempt(kind(orders), name)

# A method called in the loop changes the attribute that the loop reads; the copy in a local would be stale, or would overwrite it.
class Tank:
    def __init__(self):
        self.level = 10
        self.limit = 20
        self.log = []
        self.listeners = []

    def drain(self, amount):
        self.level -= amount
        if self.level < 5:
            self.limit += 1

    def notify(self):
        for listener in self.listeners:
            listener(self)

    def fill(self, count):
        for number in range(count):
            self.level += 3
            if self.level > self.limit:
                self.drain(number)
            self.log.append((self.level, self.limit))
            self.notify()
            self.log.append(self.level)
        return self.log


def reset(tank):
    if tank.level > 21:
        tank.level = 0
        tank.log = ["reset"]


def outside_loop(tank, other, count):
    """The second name may mean the same object."""
    seen = []
    for number in range(count):
        tank.level += 1
        other.level += 10
        seen.append(tank.level)
    return seen


tank = Tank()
print(tank.fill(6))
tank.listeners.append(reset)
print(tank.fill(6))
print(outside_loop(Tank(), Tank(), 3), outside_loop(tank, tank, 3))

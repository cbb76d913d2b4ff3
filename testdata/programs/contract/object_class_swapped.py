# An object changes its class in the middle of a loop, and with it the methods that the loop calls.
class Closed:
    def __init__(self):
        self.log = []

    def push(self, number):
        self.log.append("opened by %d" % number)
        self.__class__ = Open

    @property
    def cost(self):
        return 1


class Open(Closed):
    def push(self, number):
        self.log.append("passed %d" % number)
        if number == 3:
            self.__class__ = Closed

    @property
    def cost(self):
        return 100


def run(door, count):
    total = 0
    for number in range(count):
        door.push(number)
        total += door.cost
    return total, type(door).__name__


door = Closed()
print(run(door, 6))
print(door.log)

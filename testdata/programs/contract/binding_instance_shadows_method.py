# An attribute stored in the instance hides a method of the class from the next call on, also in the middle of a loop.
class Machine:
    def __init__(self):
        self.ticks = []

    def step(self, number):
        self.ticks.append(("slow", number))
        if number == 2:
            self.step = self.fast_step

    def fast_step(self, number):
        self.ticks.append(("fast", number))
        if number == 4:
            del self.step

    def run(self, count):
        for number in range(count):
            self.step(number)
        return self.ticks


def drive(machine, count):
    for number in range(count):
        machine.step(number)
    return machine.ticks


class Parser:
    """The state is a bound method kept in an attribute."""

    def __init__(self):
        self.state = self.outside
        self.words = []

    def outside(self, character):
        if character != " ":
            self.words.append(character)
            self.state = self.inside

    def inside(self, character):
        if character == " ":
            self.state = self.outside
        else:
            self.words[-1] += character

    def feed(self, text):
        for character in text:
            self.state(character)
        return self.words


print(Machine().run(7))
print(drive(Machine(), 7))
machine = Machine()
machine.step = lambda number: machine.ticks.append(("lambda", number))
print(drive(machine, 2))
print(Parser().feed("the quick  brown fox"))

# What setattr() stores by a computed name may be a method: one whose name stands there as a text, one of a class whose names
# are gone through, or one that data name. The last is what nobody can see, so the assumption that rules it out is revoked.
# revoke-at: O2 sealed


class Machine:
    def __init__(self):
        self.count = 0

    def step(self):
        self.count += 1
        return self.count

    def back(self):
        self.count -= 1
        return self.count

    def jump(self):
        return self.step() + self.step()

    def load(self, values):
        for key, value in values:
            setattr(self, key, value)


def run(machine, n):
    total = 0
    for _ in range(n):
        total += machine.step() + machine.back() + machine.jump()
    return total


machine = Machine()
print(run(machine, 3))
machine.load([("".join(["st", "ep"]), lambda: 100)])
print(run(machine, 3), machine.jump())

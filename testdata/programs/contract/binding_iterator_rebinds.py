# No call is to be seen in the body of the loop, yet the iterator's __next__ runs between the iterations and rebinds what the body reads.
OFFSET = 0


class Source:
    def __init__(self, holder):
        self.holder = holder
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        global OFFSET
        self.count += 1
        if self.count > 5:
            raise StopIteration
        OFFSET += 100
        self.holder.scale = self.count
        return 1


class Holder:
    def __init__(self):
        self.scale = 0

    def run(self):
        values = []
        for item in Source(self):
            values.append(item * self.scale + OFFSET)
        return values


def changing_generator(holder):
    for number in range(4):
        holder.scale = -number
        yield number


def drain(holder):
    total = []
    for number in changing_generator(holder):
        total.append(number * holder.scale)
    return total


holder = Holder()
print(holder.run())
print(drain(holder))

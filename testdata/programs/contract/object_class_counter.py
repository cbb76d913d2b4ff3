# self.total += n where total is a class attribute reads the class and writes the instance; a list there is shared by all.
class Counter:
    total = 100
    seen = []
    names = ()

    def count(self, numbers):
        for number in numbers:
            self.total += number
            self.seen += [number]
            self.names += (str(number),)
        return self.total

    def reset(self):
        del self.total


first, second = Counter(), Counter()
print(first.count([1, 2]), second.count([10]), Counter.total)
print(Counter.seen, first.seen is second.seen, "seen" in vars(first))
print(first.names, Counter.names)
Counter.total = 5
first.reset()
print(first.total, second.total, first.count([1]))
second.reset()
try:
    second.reset()
except AttributeError:
    print("nothing to delete")

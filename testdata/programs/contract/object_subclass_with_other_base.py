# A subclass in the same file overrides methods, and stores attributes, of its first base; what its other base is, is not
# known.
import threading


class Step:
    def __init__(self):
        self.parts = []

    def size(self):
        return 1

    def add(self, part):
        self.parts.append(part)

    def run_all(self):
        for part in range(3):
            self.add(part * self.size())
        return self.parts


class Counted(list):
    def append(self, item):
        list.append(self, (len(self), item))


class ThreadedStep(Step, threading.Thread):
    def __init__(self):
        Step.__init__(self)
        threading.Thread.__init__(self)
        self.parts = Counted()

    def size(self):
        return 10


print(Step().run_all())
print(ThreadedStep().run_all())

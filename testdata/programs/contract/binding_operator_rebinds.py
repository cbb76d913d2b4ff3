# Operators, comparisons, truth tests, subscripts and formatting can run code of this file that rebinds what the loop reads.
MODE = "start"
trace = []


class Loud:
    def __init__(self, value):
        self.value = value

    def _switch(self, name):
        global MODE
        trace.append(MODE)
        MODE = name

    def __add__(self, other):
        self._switch("add")
        return Loud(self.value + other)

    def __lt__(self, other):
        self._switch("lt")
        return self.value < other

    def __bool__(self):
        self._switch("bool")
        return self.value > 0

    def __getitem__(self, index):
        self._switch("getitem")
        return self.value + index

    def __contains__(self, item):
        self._switch("contains")
        return item == self.value

    def __eq__(self, other):
        self._switch("eq")
        return self.value == other

    def __hash__(self):
        self._switch("hash")
        return 1

    def __str__(self):
        self._switch("str")
        return "loud"


def loop(loud):
    seen = []
    for number in range(2):
        loud = loud + 1
        seen.append(MODE)
        seen.append((loud < 5, MODE))
        if loud:
            seen.append(MODE)
        seen.append((loud[0], MODE))
        seen.append((3 in loud, MODE))
        seen.append((loud == 2, MODE))
        seen.append((loud in {1: 1}, MODE))
        seen.append(("%s" % loud, MODE))
        seen.append((f"{loud}", MODE))
    return seen


print(loop(Loud(0)))
print(trace)

# The frames of a traceback name the functions that were running. hasten does not promise to keep them in inlined code, so the
# assumption that nobody looks at frames is revoked.
# revoke: frames-unobserved
import traceback


def divide(value, by):
    return value // by


def average(values):
    total = 0
    for value in values:
        total += divide(100, value)
    return total


class Stack:
    def __init__(self):
        self.items = []

    def pop(self):
        return self.items.pop()

    def pop_all(self, count):
        return [self.pop() for _ in range(count)]


def functions_of(error):
    """Comprehensions have frames of their own before CPython 3.12: they are left out."""
    frames = traceback.extract_tb(error.__traceback__)
    return [frame.name for frame in frames if not frame.name.startswith("<")]


for attempt in (lambda: average([1, 2, 0]), lambda: Stack().pop_all(2)):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error, functions_of(error))
print(average([1, 2, 5]))

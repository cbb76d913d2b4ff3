# f"{expression=}" prints the text of the expression itself, blanks included: code inside it must not be rewritten.
LIMIT = 3
import math  # noqa: E402


def helper(value):
    return value + 1


class Box:
    def __init__(self):
        self.items = [1, 2]

    def show(self, count):
        lines = []
        for index in range(count):
            lines.append(f"{self.items=} {self.items[index]=} {len(self.items)=}")
            lines.append(f"{index*LIMIT=} {index * LIMIT = :>4} {helper(index)=!s}")
            lines.append(f"{math.floor(index + 0.5)=} {[x for x in self.items]=}")
        return lines


for line in Box().show(1):
    print(line)
print(f"{LIMIT=}", f"{ LIMIT = }", f"{'a' 'b'=}", f"{(lambda value: value)(5)=}")

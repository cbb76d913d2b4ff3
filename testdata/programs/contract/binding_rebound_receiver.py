# A bound method belongs to the object it was read from: where the name or the attribute gets another object in the loop, the
# method must be read again.
class Buffer:
    def __init__(self):
        self.out = []
        self.flushed = []

    def flush(self):
        self.flushed.append(self.out)
        self.out = []

    def write_all(self, items):
        for item in items:
            self.out.append(item)
            if len(self.out) == 3:
                self.flush()
        return self.flushed, self.out


def local_rebound(count):
    chunks = []
    current = []
    for number in range(count):
        current.append(number)
        if number % 4 == 3:
            chunks.append(current)
            current = []
    chunks.append(current)
    return chunks


def local_changes_type(count):
    current = []
    for number in range(count):
        current.append(number)
        if number == 2:
            from collections import deque
            current = deque(current, 2)
    return current


def alternating(first, second, count):
    target, other = first, second
    for number in range(count):
        target.append(number)
        target, other = other, target
    return first, second


def walk(node):
    values = []
    while node is not None:
        values.append(node.value())
        node = node.next
    return values


class Node:
    def __init__(self, number, next):
        self.number = number
        self.next = next

    def value(self):
        return self.number


print(Buffer().write_all(range(8)))
print(local_rebound(10))
print(list(local_changes_type(6)))
print(alternating([], [], 5))
print(walk(Node(1, Node(2, Node(3, None)))))

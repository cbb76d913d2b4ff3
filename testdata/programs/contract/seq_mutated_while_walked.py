# A loop over a list sees what its body, or a callee, does to that list: items added are walked, items removed shift the rest.
queue = [3]
removed = []


def produce(item):
    if item > 0:
        queue.append(item - 1)
        queue.append(item - 2)


def walk_queue():
    seen = []
    for item in queue:
        seen.append(item)
        produce(item)
    return seen


def drop_even(values):
    for value in values:
        if value % 2 == 0:
            values.remove(value)
    return values


def drop_even_from_copy(values):
    for value in list(values):
        if value % 2 == 0:
            discard(values, value)
    for value in values[:]:
        values.append(-value)
    return values


def discard(values, value):
    removed.append(value)
    values.remove(value)


class Graph:
    def __init__(self):
        self.nodes = ["a"]

    def expand(self, node):
        if len(self.nodes) < 5:
            self.nodes.insert(0, node + "x")
            self.nodes.append(node + "y")

    def walk(self):
        visited = []
        for node in self.nodes:
            visited.append(node)
            self.expand(node)
        return visited, self.nodes


def rebound(values):
    seen = []
    for value in values:
        values = [value * 10]
        seen.append(values)
    return seen, values


def enumerated(values):
    for index, value in enumerate(values):
        if value == "split":
            values[index:index + 1] = ["left", "right"]
    return values


print(walk_queue())
print(drop_even([1, 2, 2, 4, 5]), drop_even_from_copy([1, 2, 2, 4, 5]), removed)
print(Graph().walk())
print(rebound([1, 2]), enumerated(["a", "split", "b"]))

# library: copy.py
"""Deep copies of a tree of configuration objects, with shared parts and a cycle."""

import copy


class Section:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.options = {}
        self.children = []

    def add(self, name):
        child = Section(name, self)
        self.children.append(child)
        return child


class Limits:
    __slots__ = ("low", "high")

    def __init__(self, low, high):
        self.low = low
        self.high = high


def build(depth, width, shared):
    root = Section("root")
    level = [root]
    for d in range(depth):
        following = []
        for section in level:
            for w in range(width):
                child = section.add("%s-%d" % (section.name, w))
                child.options = {
                    "limits": Limits(d, d + w),
                    "tags": ["tag%d" % i for i in range(w + 2)],
                    "shared": shared,
                    "pairs": [(i, str(i), float(i)) for i in range(3)],
                }
                following.append(child)
        level = following
    return root


def weigh(section):
    total = len(section.name) + sum(len(value) for value in section.options if isinstance(value, str))
    for child in section.children:
        assert child.parent is section
        total += weigh(child) + child.options["limits"].high + child.options["shared"]["hits"]
    return total


def main(scale=1):
    results = []
    for turn in range(3 * scale):
        tree = build(3, 4, {"hits": turn, "log": list(range(20))})
        twin = copy.deepcopy(tree)
        twin.children[0].options["shared"]["hits"] += 1
        flat = [copy.copy(child) for child in twin.children]
        results.append((weigh(tree), weigh(twin), len(flat)))
    return results


if __name__ == "__main__":
    print(main())

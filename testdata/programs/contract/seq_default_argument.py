# A list as default is one object for all calls; it can be changed by the body, by a caller who got it back, and through __defaults__.
def visit(item, seen=[]):  # noqa: B006
    if item in seen:
        return False
    seen.append(item)
    return True


def weights(item, table=[1, 2, 3]):  # noqa: B006
    return item * table[item % 3]


def get(extra=["x"]):  # noqa: B006
    return extra


def run(values):
    return [weights(value) for value in values]


print([visit(value) for value in [1, 2, 1, 3, 2]])
print(run(range(4)))
weights.__defaults__[0][1] = 1000
print(run(range(4)))
weights.__defaults__ = ([0, 0, 7],)
print(run(range(4)))
get().append("y")
print(get(), type(weights.__defaults__[0]).__name__, visit.__defaults__)


class Node:
    def __init__(self, children=[]):  # noqa: B006
        self.children = children


first, second = Node(), Node()
first.children.append(1)
print(second.children, first.children is second.children)

# Methods and functions that are only ever called by a name put together at run time: visitors, commands, tables. They are not dead code.
import operator


class Number:
    def __init__(self, value):
        self.value = value


class Add:
    def __init__(self, left, right):
        self.left = left
        self.right = right


class Negate:
    def __init__(self, inner):
        self.inner = inner


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__, self.generic)
        return method(node)

    def visit_Number(self, node):
        return node.value

    def visit_Add(self, node):
        return self.visit(node.left) + self.visit(node.right)

    def generic(self, node):
        return "unknown " + type(node).__name__


class Printer(Visitor):
    def visit_Number(self, node):
        return str(node.value)

    def visit_Negate(self, node):
        return "-" + self.visit(node.inner)


def command_start(value):
    return "start %s" % value


def command_stop(value):
    return "stop %s" % value


def run(names):
    result = []
    for number, name in enumerate(names):
        function = globals().get("command_" + name)
        result.append(function(number) if function else "no " + name)
        result.append(getattr(operator, "add")(number, 1))
    return result


tree = Add(Number(1), Add(Number(2), Number(3)))
print([Visitor().visit(tree) for _ in range(2)], Printer().visit(tree), Printer().visit(Add(Number(4), Negate(Number(5)))))
print(Visitor().visit(Negate(Number(1))))
Visitor.visit_Negate = lambda self, node: -self.visit(node.inner)
print(Visitor().visit(Add(Number(1), Negate(Number(5)))))
print(run(["start", "stop", "other"]))
print(sorted(name for name in dir(Printer) if name.startswith("visit")), operator.methodcaller("visit", tree)(Visitor()))

# eval, exec and locals() in a function read its variables by name; those names, and the values at that moment, must be there.
def formula(values):
    results = []
    scale = 10
    for value in values:
        offset = value + 1
        results.append(eval("value * scale + offset"))
    return results


def snapshot(values):
    unused = "only for locals()"
    total = 0
    seen = []
    for value in values:
        total += value
        seen.append(dict(locals(), seen=None))
    return seen


def templates(rows):
    lines = []
    width = 4
    for name, size in rows:
        lines.append("{name:<{width}}|{size}".format(**locals()))
    return lines


def executed(values):
    space = {"values": values, "result": []}
    exec("for value in values:\n    result.append(value * 2)", space)
    return space["result"], sorted(name for name in space if not name.startswith("__"))


def names_in_class(values):
    class Scope:
        constant = len(values)
        for value in values:
            constant += value
        present = sorted(name for name in locals() if not name.startswith("__"))
    return Scope.present, Scope.constant


def by_name(names):
    prefix_a, prefix_b = 1, 2
    result = []
    for name in names:
        result.append(eval("prefix_" + name) + vars()["prefix_" + name])
        result.append(locals()["prefix_a"])
    return result


print(formula([1, 2]), snapshot([5, 6]), templates([("a", 1), ("bb", 22)]))
print(executed([1, 2]), names_in_class([3, 4]), by_name("ab"))
code = compile("total = sum(range(limit))", "<made>", "exec")
space = {"limit": 5}
exec(code, space)
print(space["total"], eval("lambda value: value * factor", {"factor": 3})(5))

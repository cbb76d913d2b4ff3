# Walking a dict while it changes: over a copy of its keys it is allowed, over the dict itself it is an error at the next step.
class Defaults(dict):
    misses = 0

    def __missing__(self, key):
        Defaults.misses += 1
        return len(key)

    def get(self, key, default=None):
        return "own get"

    def __contains__(self, key):
        return True


def remove_small(table):
    for key in list(table):
        if table[key] < 2:
            del table[key]
    for key in sorted(table.keys()):
        table[key + "!"] = table.pop(key)
    return table


def grows(table):
    seen = []
    try:
        for key in table:
            seen.append(key)
            table[key + "x"] = 1
    except RuntimeError as error:
        seen.append(str(error))
    return seen


def update_values(table):
    for key in table.keys():
        table[key] += 1
    for key, value in table.items():
        table[key] = value * 2
    return table


def count(words, table):
    for word in words:
        if word in table:
            table[word] = table[word] + 1
        else:
            table[word] = 1
        table.get(word, 0)
    return table


def looked_up_twice(table, keys):
    result = []
    for key in keys:
        result.append(table[key] if key in table else table.get(key, "absent"))
        result.append(table.setdefault(key, []))
        try:
            result.append(table["fixed"])
        except KeyError as error:
            result.append(error.args)
        table["fixed"] = key
    return result


print(remove_small({"a": 1, "b": 2, "c": 3}))
print(grows({"a": 0}), update_values({"a": 0, "b": 1}))
print(count("abca", {}), count(["aa", "b"], Defaults()), Defaults.misses)
print(looked_up_twice({}, ["x", "y", "x"]), looked_up_twice(Defaults(), ["xyz"]), Defaults.misses)

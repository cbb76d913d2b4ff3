# What shows the type of a sequence: repr, str, format, isinstance, type, json, copy, pickle, hasattr.
import copy
import json
import pickle


def show(values):
    result = []
    for value in values:
        row = [value, value + 1]
        result.append(repr(row))
        result.append(str(row) + f"{row}" + "{}".format(row))
        result.append(json.dumps(row))
        result.append(json.dumps({"row": row}))
        result.append((isinstance(row, list), isinstance(row, tuple), type(row).__name__, row.__class__ is list))
        result.append(type(copy.copy(row)).__name__ + type(copy.deepcopy(row)).__name__)
        result.append(type(pickle.loads(pickle.dumps(row))).__name__)
        result.append((hasattr(row, "append"), hasattr(row, "__hash__"), callable(getattr(row, "sort", None))))
        result.append(row.__add__([1]))
        result.append(ascii([value]))
    return result


def dispatch(values):
    table = {list: "a list", tuple: "a tuple", int: "a number"}
    result = []
    for value in values:
        result.append(table[type([value])])
        result.append(table[type((value,))])
    return result


def flatten(item):
    if isinstance(item, list):
        return [leaf for part in item for leaf in flatten(part)]
    return [item]


for line in show([1]):
    print(line)
print(dispatch([1]))
print(flatten([1, [2, (3, 4)], [[5]]]))

# A variable of a comprehension is not bound yet where the clauses up to its own ask what to go through.


def one(x):
    return 1


def passed(x):
    pass


def first(pair):
    return pair[0]


def in_own_clause():
    return [r + h for r in [1, 2] for h in [one(h), 2]]


def in_earlier_condition():
    return [r + h for r in [1, 2] if one(h) for h in [2, 3]]


def in_earlier_clause():
    return [r + h for r in [1, 2] for s in [one(h), r] for h in [s, 3]]


def in_target(items):
    return [r for r in [1] for items[one(s)], s in [(r, 2)]]


def in_sum():
    return sum(s for r in [1, 2] for s in [max(s, 2), min(r, s)])


def in_any():
    return any(r < h for r in (1, 2, 3) for h in [passed(h), 97])


def in_copy():
    return [s for r in [[1, 2]] for s in [list(s), "%s" % s, r]]


def bound_by_then():
    return [r + h + s for r in [1, 2] if one(r) for h in [one(r), r] if one(h) for s in [first((h, r))]]


def run():
    for function in (in_own_clause, in_earlier_condition, in_earlier_clause, in_sum, in_any, in_copy, bound_by_then):
        try:
            print(function.__name__, function())
        except NameError as error:
            print(function.__name__, "unbound")
    try:
        print(in_target([0, 0]))
    except NameError:
        print("in_target unbound")


run()

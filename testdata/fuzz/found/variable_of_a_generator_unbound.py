# build-at-once let a comprehension read a variable of the generator around it, which is not bound there: that raises
# another error than in a generator inside.
# Seed 771, program 364 at O2, 3.12 for [3.12].
LIMIT = 7
def leaf1(y, x, cache=1):
    return any(d < v for d in list(tuple(list(range(6))))[:3] for v in [len(dict((w, v) for w in range(6))), 1, 1])
n = leaf1(1, LIMIT)

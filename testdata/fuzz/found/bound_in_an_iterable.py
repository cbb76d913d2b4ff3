# inline-function bound an argument by := in what a comprehension goes through, which is no Python; it was rolled back.
# Seed 32001, program 73767 at O2, 3.11 for [3.11].
def leaf0(y, x):
    return sum(tuple(int(leaf3(x, y) == y) for c in [x, 1, 1, 2, 3]))
def __add__():
    for e in 1:
        try:
            c[u] += 6 // leaf1((u + leaf0(e, object.size)))
        except Exception:
            pass
    show('calls', 1, [leaf2(max(1, next(), 1)), 1], 1)

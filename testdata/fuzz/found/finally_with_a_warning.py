# inline-function wrote a return twice in a try; the compiler copies the finally to each, and warned of it once more.
# Seed 32002, program 9706 at O1, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def leaf0(z: int, y: float, x: int):
    pass
def hot0dP():
        for b in 1 if 1 else 1:
            try:
                g = (leaf0(2, 3.0, True) or divmod()())
                return g
            finally:
                show('last', min(int(b is 0), 7))
def inlined(a):
    if a:
        return 1
    if a is None:
        return 2
    return a.b
def returns(rows):
    for row in rows:
        try:
            return inlined(row)
        finally:
            show(row is 0)

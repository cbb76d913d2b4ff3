# inline-function wrote an argument that the compiler warns of twice.
# Seed 707, program 100 at O1, 3.12 for [3.12].
def leaf1(y: int, x: int):
    pass
def leaf0():
    e = leaf1(1, int(None()))

# The inliner dropped an argument that nobody reads, and with it what the compiler warned of.
# Mutants, seed 2024, program 7920 at O2, 3.8 for [3.8].
def leaf1(y: int, x: int):
    pass
def leaf0():
    e = leaf1(((1 is 0)), 1)

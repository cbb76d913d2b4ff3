# split-chained-comparison made two comparisons of one chain, and the compiler warned of each.
# Mutants, seed 7001, program 2986 at O2, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def leaf0():
    return 1(((1 is None is 0)))

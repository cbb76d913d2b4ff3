# unroll-loop wrote numbers where the variable of the loop was, and the compiler warned of what was done with them.
# Mutants, seed 5, program 1425 at O2, 3.11 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def total():
    for j in range(9):
        found += (j - 1)[1] * 2

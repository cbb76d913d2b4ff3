# keep-row did not know its own second version of a loop once the first was rewritten again, and made one after another.
# Mutants, seed 2024, program 244 at O2, 3.12 for [3.12].
def total(m, n):
    for j in range():
        found += m[0][j] * (m[0])[1][j] + 1 + m[4][j]
def summed(m, n):
    found = 0
    for j in range(n):
        found += m[0][j] * m[0][1][j] + m[4][j]
    return found

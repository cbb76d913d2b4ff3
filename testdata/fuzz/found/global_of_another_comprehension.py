# CPython 3.12 takes the global for the variable of the comprehension beside it; cache-global read the global after all.
# Mutants, seed 2024, program 13168 at O1, 3.12 for [3.12].
total = "global total"
def over():
    pass
def run(values):
    return 1, [1 for total in values], {items: over((total)) for items in values}
print(run([5, 15, 25]))

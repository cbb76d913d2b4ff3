# unfold-min-max kept by := what the compiler warns of; CPython 3.8 and 3.9 compute nothing there, and so do not see it.
# Seed 31001, program 14022 at O1, 3.8 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13]; put into a loop since.
def show():
    for x in range(3):
        i = abs(min(min(1, ()[-0.0]), 1))

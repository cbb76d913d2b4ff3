# unfold-min-max kept by := what the compiler warns of; CPython 3.8 and 3.9 compute nothing there, and so do not see it.
# Seed 31001, program 11557 at O2, 3.9 for [3.9]; put into a loop since.
def leaf2(z, y, x):
    for x in z:
        t = (x.e + leaf2(1, 1, min(x, (-1)()))) % 1009

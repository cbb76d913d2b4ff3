# The inliner kept by := an argument that the compiler warns of; CPython 3.8 and 3.9 compute nothing there, and so do not
# see it. Written by hand beside what seed 31001, program 11557 showed.
def leaf(x):
    e = x
    return (e + 1) * e
def hot(n):
    for i in range(n):
        t = n.x or leaf((-1)()) or 1
    return t

# return-directly took the only binding of a local away: its other read became that of a global.
# Seed 9001, program 188 at O2, 3.10 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
try:
    pass
except ImportError:
    pass
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type().__name__, error.args)
def leaf0(z, y, x):
    pass
def hot0dP(p3, p2, p1):
    for i in [1, 2, 3, 4, 5, 6]:
        pass
    if leaf0(i, 1, i):
            x = 1
            return x
    elif leaf0(i, i, x) == 1:
        pass
run('hot0dP', hot0dP, 7, object, 1)

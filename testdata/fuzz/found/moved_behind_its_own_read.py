# The inliner moved a value behind another read of the local that it binds.
# Seed 991, program 458 at O3, 3.10 for [3.10].
import math
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type(error).__name__, error.args)
def leaf0(x):
    g = SCALE
    w = g
    return (g + w) * g
class Shape2:
    def __init__(self, x, y=0):
        pass
    def roam(self, n):
        if min(math.prod([5, 4, 4, 1, 0]), leaf0(n)):
            pass
shared_shape2 = Shape2(3)
run('roam', shared_shape2.roam, 2)

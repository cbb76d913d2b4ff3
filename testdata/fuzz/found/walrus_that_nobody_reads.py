# The inliner let a local of the callee that nobody reads keep its name.
# Seed 9101, program 2261 at O3, 3.13 for [3.13].
import math
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type(error).__name__, error.args)
def leaf1(y, x):
    if math.pi < len([0, -0.0, True]) < x:
        return int(abs(len('abc')))
    elif (b := (len('abc') + y)) > 1:
        return y
    else:
        c = _offset
    return c
class Shape1:
    def __init__(self, x, y=10):
        self.y = y
    def helper(self, n, k=2):
        e = ((self.y + leaf1(k, len('abc'))) / sum(tuple(ord('a') for i in range(9))))
        a = sum(tuple([1][1] for b in [b, None.helper(b), 1, 2, 3]))
    def roam(self, n):
        v, h = Shape1(1, self[self.helper(ord('a'), k=n)]), Shape1(math.sqrt(abs(n)), 2)
shared_shape1 = Shape1(3)
run('roam', shared_shape1.roam, 10)

# build-at-once and inline-function gave a comprehension a name that means something outside, which CPython 3.12 confuses.
# Seed 9201, program 11770 at O3, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
try:
    pass
except ImportError:
    pass
def show(*values):
    pass
class Shape1:
    def __init__(self, x, y=2):
        show([sum(t == x for t in ITEMS) for x in list([3, 1, 2].pop() for sum in [3, 1, 2][:3])])
shared_shape1 = Shape1(3)

# specialize-block inlined a method that the compiler warns of.
# Seed 995, program 1610 at O3, 3.10 for [3.10].
try:
    pass
except ImportError:
    pass
class Shape1:
    def helper(self, n, k=2):
        pass
    def __getitem__(self, index):
        return None(None.dot(None))
def hot0dP(p1):
    i = x[p1[p1.helper(p1.K)]]
    g = Shape1(p1[ord('a')], p1.x)

# The inliner failed: it asked of an operator in an argument that no longer stood in the tree.
# Seed 771, program 117 at O2, 3.11 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def show():
    pass
class Shape2:
    def __add__(self, other):
        pass
    def helper(self, n, k=2):
        pass
async def hot0aA(p2, p1):
    show('calls', 1, [leaf0((p2 + p2).x, ().dot(), 1), p2.x], leaf3(int(p2.helper(p2())), 1))

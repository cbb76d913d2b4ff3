# specialize-block inlined a method that the compiler warns of.
# Seed 902, program 35 at O3, 3.13 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
class Shape1:
    def dot(self, other):
        return None.helper(None[None.x], k=leaf0(0, 1, True))
def hot0dP(p2, p1):
    Shape1.K = sum(1 for h in range(9) if p2.x > p2.dot(p2))

# inline-function put the literal that a local of the callee holds where that was called, which the compiler warns of.
# Seed 32002, program 4878 at O1, 3.8 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
# Seed 32001, program 61209 at O2, 3.11: the same for a method that returns nothing.
def leaf1(x: int):
    max = 0
    return max()
def leaf0():
        for q in 1:
            if q == 1:
                pass
            elif leaf1() == leaf1(1):
                pass
class Shape1:
    def helper(self, n, k=2):
        pass
    def scaled(self, k):
        self.x = ord('%s' % self.helper(n)())
def pair(p):
    first = p
    return first[0]
def both(x):
    for q in x:
        if pair((q, 1)) == pair(0):
            pass
def one():
    return 1
def asks(rows):
    for row in rows:
        if one() is row:
            pass
        one()()

# unroll-loop wrote what the compiler warns of once for each turn.
# Seed 505, program 24 at O1, 3.8 for [3.8].
def leaf1():
    for r in range(10):
        self.x = ((-1)() or 1)

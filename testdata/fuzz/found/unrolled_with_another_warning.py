# unroll-loop wrote an index that the compiler warns of once for each turn.
# Seed 505, program 24 at O3, 3.8 for [3.8].
def leaf1(x: int):
    for r in range(10):
        self.x = ((-1)[0] or ((r - r) / sum([])))

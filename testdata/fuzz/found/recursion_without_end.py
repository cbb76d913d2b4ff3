# Where a recursion without end is stopped depends on the frames of each round; that is inconclusive.
# Seed 9101, program 4244 at O3, 3.10 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
class Shape1:
    def __init__(self, x, y=7):
        self.y = y
        k = max(2, self.y, 3)
        if self.y < Shape1(10, 2.5).helper(len(chr(97))):
            pass
shared_shape1 = Shape1(3)

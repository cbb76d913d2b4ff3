# build-at-once let a comprehension read an unbound local, which raises another error than in a generator.
# Seed 4001, program 7589 at O3, 3.13 for [3.13].
SCALE = -1
class Class1:
    def __init__(self, size):
        for q in range(SCALE):
            h = leaf1(r, int())
        return dict((y, h) for y in range(6))[min(ord('a'), q)]
shared_class1 = Class1(3)

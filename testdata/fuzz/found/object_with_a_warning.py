# replace-object wrote once more what the compiler warned of in __init__.
# Mutants, seed 2024, program 6913 at O2, 3.9 for [3.9].
class Point:
    def __init__(self, x, y=1):
        self.x = ((x is 0))
    def swapped(self):
        return Point(1)
def fails_half_way():
    try:
            point = Point()
    except ZeroDivisionError:
        pass
    other = point.swapped()

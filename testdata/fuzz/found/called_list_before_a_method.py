# inline-method bound a list to a local that the statement called, and the compiler no longer warned of that.
# Seed 2024, program 42 at O2, 3.8 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
class Shape1:
    def helper(self, n, k=2):
            return self.x
    def scaled(self, k):
        n = [self.y for x in 1 if None is None]((-self.helper(self.x)))

# inline-method dropped the argument of a call, a comprehension's variable that is read before its clause binds it.
# Seed 2024, program 7774 at O3, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type(error).__name__, error.args)
class Shape1:
    def __init__(self, x, y=True):
        pass
    def __call__(self, n):
        pass
    def roam(self, n):
        if any(r < h for r in {1, 2, 3, 5, 8} for h in [self(h), ord('a'), self.helper(int())]):
            pass
shared_shape1 = Shape1(3)
run('roam', shared_shape1.roam, True)

# sum-by-loop gave a list a name, and the compiler no longer saw what is wrong with its index.
# Seed 11001, program 539 at O3, 3.13 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def leaf1(y: float, x: float):
        try:
            pass
        except (TypeError, ValueError, ZeroDivisionError) as error:
            pass
        return [sum(1 for a in range(6) if self is None) for j in range(9)][0.5]

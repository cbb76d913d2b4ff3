# build-at-once and sum-by-loop moved code past what the compiler warns of, so that the warnings came in another order.
# Seed 32001, program 43505 at O1, 3.13 for [3.13]; seed 32002, program 38014 at O3, 3.12. And 59959 at O1, 3.9.
def helper():
        try:
            e[r] += 6 // len(set(n for u in (None.scaled().y, None.K, None(None[1]), 4, 5) if None() == self.y < 1 < None.x))
        except Exception:
            pass
def leaf1(x: int):
    return sum(isinstance([*[], object.size][-9:]((None[p2] / p1)), int) for r in sorted(int() for v in range(9) if v is 1))
def hot0dP():
    return 3[sum(1 for k in 1 if k is 1)]

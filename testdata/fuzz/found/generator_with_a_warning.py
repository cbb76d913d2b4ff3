# generator-call wrote a body that the compiler warns of twice.
# Seed 771, program 1088 at O2, 3.10 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def leaf0(x):
    return int(1 is None)
    for v in 1:
            if (leaf0(r) or h):
                pass

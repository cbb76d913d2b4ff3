# build-at-once let a comprehension read an unbound local, which raises another error than in a generator.
# Seed 4001, program 3730 at O1, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def show():
    pass
def hot0dG(p3, p2, p1):
    for y in reversed(list()):
        for j in 1:
            pass
    show('at', int(sum(tuple(j for p in range(9)))))
it_5 = hot0dG(1, None, None)

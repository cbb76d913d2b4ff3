# build-at-once let a comprehension read an unbound local, which raises another error than in a generator.
# Seed 771, program 77 at O1, 3.13 for [3.13].
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type().__name__, error.args)
class Shape1:
    pass
def hot0dP(p3, p2, p1):
    if 0 <= -1 < 1:
        h = LIMIT
    try:
        a = Shape1(sum(tuple(min((h + 1), 1) for t in range(9))), p3.scaled().y, 1)
    except TypeError as p:
        pass
run('hot0dP', hot0dP, 1, 1, 1)

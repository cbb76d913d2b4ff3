# build-at-once let a comprehension read an unbound local, which raises another error than in a generator.
# Seed 4001, program 496 at O3, 3.12 for [3.12].
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type(error).__name__, error.args)
class Shape1:
    def __init__(self, x, y=1):
        pass
async def hot0aA(p1):
    for w in tuple([]):
        pass
    q = ','.join(str(w) for b in range(9))
it_1 = hot0aA(Shape1(False, 2))
run('step', it_1.send, None)

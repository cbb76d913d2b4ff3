# build-at-once did not see that a call lets StopIteration out once cache-builtin had given next another name.
# Seed 8001, program 7997 at O2, 3.13 for [3.13].
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type().__name__, error.args)
async def hot0aA(p1):
    for _LIMIT in [1, 2, 3, 4, 5, 6]:
        if _LIMIT in [2, 4, len(list(next(iter([][x:])) for x in range(3)))]:
            pass
it_0 = hot0aA(3)
run('step', it_0.send, None)

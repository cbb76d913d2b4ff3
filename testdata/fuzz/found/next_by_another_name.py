# build-at-once did not see that a call lets StopIteration out once cache-builtin had given next another name.
# Seed 771, program 103 at O1, 3.9 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
try:
    pass
except ImportError:
    pass
class Pause:
    pass
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type().__name__, error.args)
async def hot0aA(p1):
    await Pause(list((1 // next(iter([]))) for b in range(9))[p1])
it_0 = hot0aA(1)
run('step', it_0.send, None)

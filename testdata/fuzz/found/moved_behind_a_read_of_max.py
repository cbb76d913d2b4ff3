# The inliner moved a value behind another read of the local that it binds.
# Seed 3001, program 99 at O2, 3.11 for [3.11].
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type().__name__, error.args)
def leaf0(x):
    e = max(x, x, 3)
    b = abs(int(abs(e)))
    return (e + b) * e
async def hot0aA(p2, p1):
    for i in (0, 1):
            t = a = [int(1), (leaf0(1) or 1), 1]
it_0 = hot0aA(None, 0)
run('step', it_0.send, None)

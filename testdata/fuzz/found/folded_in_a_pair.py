# fold-call and list-to-tuple made a constant tuple; the compiler computed its item, and warned of asking what that is.
# Seed 32001, program 36102 at O3, 3.8; seed 32002, programs 17711 at O3, 3.13 and 31816 at O3, 3.12.
def show(*values):
    return (int((int(), len('abc'))[1] is False) + max(n, 0))
def leaf1(x: float):
    return int('a b c'.split()[1] is True)
try:
    pass
except Exception as error:
    b = int(any(h > ([0, -0.0, True][u], [3, 1, 2].pop())[-0.0] for h in map(abs, [ord('a'), g, g]) if [0, -0.0, True][0] is -0.0))
def leaf2():
    y[x] += 6 // 1(int('a b c'.split()[1] is True))
def ord_of():
    return ord('%s' % [0, -0.0, True][-1]())
h = sum(1 for j in [1] if (1 + ord('a')) is False)
def indexed():
    try:
        return (list())[(list())]
    except TypeError:
        pass

# Names that a rewriter might want for its own locals and globals are taken here already.
_hasten_len = "taken"
_hasten_f = "taken too"
_len = len
_append = "not a method"
_h0 = _h1 = _t0 = _tmp = 7


def helper(value):
    _result = value + 1
    return _result


def loop(items, _len=_len):
    _out = out = []
    _append = out.append
    _i = _n = _it = 0
    _result = "mine"
    _hasten_0 = "zero"
    for _i, item in enumerate(items):
        _append(helper(item))
        _n += _len(str(item))
        out.append(_result)
        _it += helper(_i)
    return out, _i, _n, _it, _result, _hasten_0


def uses_globals(count):
    total = 0
    for _ in range(count):
        total += _h0 + _h1 + _t0 + _tmp
        total += _len(_hasten_len) + _len(_hasten_f) + _len(_append)
    return total


print(loop([5, 50, 500]))
print(uses_globals(3))
print(_hasten_len, _hasten_f, _append, sorted(name for name in globals() if name.startswith("_h")))

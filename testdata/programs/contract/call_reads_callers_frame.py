# A callee that reads the locals of its caller through its frame: the assumption that nobody does it is revoked.
# revoke: frames-unobserved
import sys


def caller_locals(*names):
    frame = sys._getframe(1)
    return [frame.f_locals.get(name, "absent") for name in names]


def caller_name():
    return sys._getframe(1).f_code.co_name


def interpolate(template):
    return template.format(**sys._getframe(1).f_locals)


def loop(values):
    total = 0
    seen = []
    for number, value in enumerate(values):
        total += value
        seen.append(caller_locals("number", "total", "unknown"))
        seen.append(interpolate("{value}/{total}"))
    seen.append(caller_name())
    return seen


def small(value):
    return caller_name(), value


def call_small(count):
    return small(count), [name for name in [caller_name()]][0] != "small"


print(loop([1, 2, 3]))
print(call_small(2))

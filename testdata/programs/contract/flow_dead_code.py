# Code that never runs still counts: a yield makes a generator, an assignment makes a local, a global statement binds, and docstrings are read.
def never_yields(values):
    for value in values:
        total.append(value)
    return "value"
    yield


def if_false_yields(count):
    if False:
        yield None
    for number in range(count):
        total.append(number)


def local_by_dead_assignment(count):
    seen = []
    for number in range(count):
        try:
            seen.append(setting)
        except UnboundLocalError:
            seen.append("unbound")
    return seen
    setting = "dead"


def global_by_dead_statement(count):
    if 0:
        global setting
    for number in range(count):
        setting = number
    return setting


async def never_awaits(values):
    for value in values:
        total.append(value)
    return len(values)


def while_true(count):
    while True:
        count -= 1
        if count < 0:
            break
    else:
        return "never"
    return count
    raise AssertionError("never")


def constant_tests(count):
    result = []
    for number in range(count):
        if __debug__ and number:
            result.append("debug")
        if not True:
            result.append("never")
        elif None or 0 or "":
            result.append("never")
        else:
            result.append(number if 1 else missing_name)  # noqa: F821
        while 0:
            result.append("never")
        assert True, missing_name  # noqa: F821
    return result


total = []
setting = "global"
generator = never_yields([1, 2])
print(type(generator).__name__, total, list(generator), total)
print(list(if_false_yields(2)), total, local_by_dead_assignment(2), global_by_dead_statement(3), setting)
coroutine = never_awaits([7, 8])
try:
    coroutine.send(None)
except StopIteration as stop:
    print("stopped", stop.value, total)
print(while_true(2), constant_tests(2))

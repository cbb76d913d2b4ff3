# globals()[...] = and exec rebind what a loop reads, without any assignment that names it.
RATE = 1
NAMES = ["RATE", "OTHER"]


def set_by_dict(name, value):
    globals()[name] = value


def set_by_exec(value):
    exec("RATE = %d" % value, globals())


def set_by_update(**values):
    globals().update(values)


def run(count):
    seen = []
    for number in range(count):
        if number == 1:
            set_by_dict(NAMES[0], 20)
        elif number == 2:
            set_by_exec(30)
        elif number == 3:
            set_by_update(RATE=40, run_marker="set")
        elif number == 4:
            globals().pop("RATE")
            set_by_dict("RATE", "back")
        seen.append(RATE)
    return seen


print(run(6))
print(run_marker)  # noqa: F821

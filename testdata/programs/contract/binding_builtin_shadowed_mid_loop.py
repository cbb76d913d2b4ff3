# A global of the module that takes the name of a builtin comes and goes while a loop runs.
def install():
    global len, range
    len = lambda value: -1  # noqa: E731
    range = lambda *bounds: ["r", bounds]  # noqa: E731


def remove():
    global len, range
    del len, range


def watch(words):
    seen = []
    for number, word in enumerate(words):
        if number == 2:
            install()
        if number == 4:
            remove()
        seen.append(len(word))
        for inner in range(2):
            seen.append(inner)
    return seen


print(watch(["abc"] * 6))
try:
    remove()
except NameError as error:
    print(error)

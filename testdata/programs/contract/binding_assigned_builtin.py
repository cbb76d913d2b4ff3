# A builtin rebound by an assignment that stands in this file is a fact at every level, also in the middle of a loop.
import builtins

real_len = builtins.len


def noisy_len(value):
    return real_len(value) + 1000


def switch(number):
    if number == 3:
        builtins.len = noisy_len
    elif number == 6:
        builtins.len = real_len


def measure(words):
    sizes = []
    for number, word in enumerate(words):
        switch(number)
        sizes.append(len(word))
    return sizes


print(measure(["a", "bb", "ccc"] * 3))
builtins.shout = str.upper


def call_new_builtin(words):
    return [shout(word) for word in words]  # noqa: F821


print(call_new_builtin(["x", "y"]))
del builtins.shout
try:
    call_new_builtin(["x"])
except NameError as error:
    print(error)

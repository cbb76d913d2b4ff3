# The builtins that test suites commonly patch (open, print, input) are never assumed to be intact, at any level.
import io
from unittest import mock


def read_all(names):
    pieces = []
    for name in names:
        with open(name) as stream:
            pieces.append(stream.read())
    return pieces


def ask(count):
    answers = []
    for number in range(count):
        answers.append(input("number %d? " % number))
    return answers


def show(values):
    for value in values:
        print(value)


with mock.patch("builtins.open", lambda name: io.StringIO("text of " + name)):
    print(read_all(["a", "b", "c"]))
with mock.patch("builtins.input", side_effect=["x", "y", "z"]) as fake_input:
    print(ask(3), fake_input.call_args_list)
with mock.patch("builtins.print") as fake_print:
    show(range(5))
print(fake_print.call_args_list)
show(["end"])

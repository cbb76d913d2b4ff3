"""Compiles every string in the files named on standard input, doctest examples included, as a program of its own.

Prints a line of JSON for each distinct one: [text, error or null]. The regression suite of CPython is full of programs
in strings, among them most of those that must not compile.
"""
import ast
import doctest
import json
import sys
import textwrap
import warnings

warnings.simplefilter('ignore')
seen = set()
parser = doctest.DocTestParser()


def verdict(text):
    try:
        compile(text, '<snippet>', 'exec', dont_inherit=True)
    except SyntaxError as error:
        return 'SyntaxError: ' + str(error.msg)
    except ValueError as error:  # a null byte
        return 'ValueError: ' + str(error)
    return None


def program(text):
    if text in seen or len(text) > 20000:
        return
    seen.add(text)
    try:
        text.encode()
        answer = verdict(text)
    except (UnicodeError, MemoryError, RecursionError):
        return
    print(json.dumps([text, answer]))


def examples(text):
    if '>>>' in text:
        try:
            for example in parser.get_examples(text):
                program(example.source)
        except ValueError:
            pass


for path in sys.stdin.read().splitlines():
    try:
        with open(path, 'rb') as file:
            tree = ast.parse(file.read())
    except (SyntaxError, ValueError, RecursionError):
        continue
    for node in ast.walk(tree):
        value = getattr(node, 'value', None) if type(node).__name__ == 'Constant' else getattr(node, 's', None)
        if isinstance(value, str) and type(node).__name__ in ('Constant', 'Str'):
            program(value)
            program(textwrap.dedent(value))
            examples(value)

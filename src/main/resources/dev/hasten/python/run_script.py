"""Runs a rewritten script in the place of the original: under its name and from its directory.

    run_script.py TEXT_FILE ORIGINAL LIBRARY [ARGUMENT ...]

What is in the directory LIBRARY is imported before anything else.
"""
import os
import sys
import types


def main():
    text_file, original, library = sys.argv[1:4]
    sys.argv[:] = [original] + sys.argv[4:]
    sys.path[:1] = [library, os.path.dirname(original)]
    with open(text_file, 'rb') as file:
        code = compile(file.read(), original, 'exec', 0, True)
    module = types.ModuleType('__main__')
    module.__file__ = original
    sys.modules['__main__'] = module
    exec(code, module.__dict__)


main()

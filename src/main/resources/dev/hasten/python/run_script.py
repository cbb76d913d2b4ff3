"""Runs a rewritten script in the place of the original: under its name and from its directory.

    run_script.py TEXT_FILE ORIGINAL [ARGUMENT ...]
"""
import os
import sys
import types


def main():
    text_file, original = sys.argv[1:3]
    sys.argv[:] = sys.argv[2:]
    sys.path[0] = os.path.dirname(original)
    with open(text_file, 'rb') as file:
        code = compile(file.read(), original, 'exec', 0, True)
    module = types.ModuleType('__main__')
    module.__file__ = original
    sys.modules['__main__'] = module
    exec(code, module.__dict__)


main()

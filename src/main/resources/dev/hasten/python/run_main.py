"""Runs main(scale) of a program several times, and says how long it took and what came out.

Reads JSON from standard input: "source" (the text of the program), "file" (its name), "scale", and "seconds" (how
long to go on, with at least one run); perhaps also "library", a directory, and "modules", the names that the program
must import from there, at least one of them. What the program prints goes to standard error. Prints JSON: "seconds", the
processor time of the fastest run, and "result", the repr of what main returned, which must be the same each time.
"""
import gc
import json
import os
import sys
import time
import types


def load(source, file):
    module = types.ModuleType('program')
    module.__file__ = file
    sys.modules['program'] = module
    exec(compile(source, file, 'exec', 0, True), module.__dict__)
    return module


def use_library(directory, modules):
    for name in list(sys.modules):
        if name.split('.')[0] in modules:
            del sys.modules[name]
    sys.path.insert(0, directory)


def check_library(directory, modules):
    files = [sys.modules[name].__file__ for name in modules if name in sys.modules]
    if not files or not all(file.startswith(directory) for file in files):
        sys.exit('did not import %s from %s but %s' % (', '.join(modules), directory, files))


def main():
    answers = os.fdopen(os.dup(1), 'w')
    os.dup2(2, 1)
    request = json.load(sys.stdin)
    sys.path.insert(0, os.path.dirname(request['file']))
    library, modules = request.get('library'), request.get('modules')
    if library:
        use_library(library, modules)
    program = load(request['source'], request['file'])
    if library:
        check_library(library, modules)
    least, runs, results = float('inf'), 0, set()
    end = time.process_time() + request['seconds']
    while not runs or time.process_time() < end:
        gc.collect()
        start = time.process_time()
        result = program.main(request['scale'])
        least = min(least, time.process_time() - start)
        runs += 1
        results.add(repr(result))
    if len(results) > 1:
        sys.exit('main() returns something else each time')
    json.dump({'seconds': least, 'result': results.pop()}, answers)
    answers.flush()


main()

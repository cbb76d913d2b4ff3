"""Runs files of CPython's own test suite as "python -m test" does, and notes what became of each test.

    regress.py OBSERVERS MEMORY IMPORTED TEST...

OBSERVERS is the directory of the modules that take notes. MEMORY limits the address space, in bytes. IMPORTED receives
a line for each file of the standard library that was imported.
"""
import os
import runpy
import signal
import sys

observers, memory, imported = sys.argv[1], int(sys.argv[2]), sys.argv[3]
sys.path[0] = observers
import hasten_unittest

# As with -m, the directory that the tests run in comes first.
sys.path[0] = ''
hasten_unittest.observe_all()

import resource

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
# Who runs in the background may have been told to ignore interrupts; some tests send them to themselves.
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGQUIT, signal.SIG_DFL)
library = os.path.dirname(os.__file__) + os.sep
sys.argv[:] = ['test'] + sys.argv[4:]
try:
    runpy.run_module('test', run_name='__main__', alter_sys=True)
finally:
    files = set()
    for module in list(sys.modules.values()):
        file = getattr(module, '__file__', None)
        if isinstance(file, str) and file.startswith(library):
            files.add(file[len(library):])
    with open(imported, 'w') as out:
        out.write(''.join(file + '\n' for file in sorted(files)))

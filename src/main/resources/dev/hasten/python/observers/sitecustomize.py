"""Tells at the end of each process which files below HASTEN_TOP were imported; Python loads this when it starts."""
import atexit
import os
import sys


def tell(file=os.environ.get('HASTEN_IMPORTED'), top=os.environ.get('HASTEN_TOP')):
    names = set()
    for module in list(sys.modules.values()):
        name = getattr(module, '__file__', None)
        if isinstance(name, str) and os.path.abspath(name).startswith(str(top) + os.sep):
            names.add(os.path.abspath(name))
    if file and names:
        handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(handle, os.fsencode(''.join(name + '\n' for name in sorted(names))))
        finally:
            os.close(handle)


def load_users():
    """The user may have a module of this name as well, further down the search path."""
    mine, path = sys.modules[__name__], sys.path[:]
    here = os.path.dirname(os.path.abspath(__file__))
    sys.path[:] = [entry for entry in path if os.path.abspath(entry) != here]
    del sys.modules[__name__]
    try:
        __import__(__name__)
    except ImportError:
        pass
    finally:
        sys.path[:] = path
        sys.modules.setdefault(__name__, mine)


atexit.register(tell)
load_users()

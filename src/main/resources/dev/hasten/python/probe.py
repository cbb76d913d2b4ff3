"""Asks an interpreter what it is, and prints the answer as JSON.

Runs under anything that calls itself python, so it keeps to what Python 2.7 understands too.
"""
import json
import os
import sys
import sysconfig


def implementation():
    if hasattr(sys, 'implementation'):
        return sys.implementation.name
    import platform
    return platform.python_implementation().lower()


def main():
    stdlib = sysconfig.get_path('stdlib')
    print(json.dumps({
        'implementation': implementation(),
        'major': sys.version_info[0],
        'minor': sys.version_info[1],
        'micro': sys.version_info[2],
        'executable': sys.executable,
        'realExecutable': os.path.realpath(sys.executable),
        'stdlib': stdlib,
        'hasTestPackage': os.path.isfile(os.path.join(stdlib, 'test', 'test_grammar.py')),
        'hasFork': hasattr(os, 'fork'),
        'freeThreaded': bool(sysconfig.get_config_var('Py_GIL_DISABLED')),
        'debug': hasattr(sys, 'gettotalrefcount'),
    }))


main()

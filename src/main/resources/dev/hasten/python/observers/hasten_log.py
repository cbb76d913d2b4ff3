"""Writes what became of each test as a line of JSON to the file that HASTEN_OUTCOMES names."""
import json
import os

FILE = os.environ.get('HASTEN_OUTCOMES')
PROCESS = os.getpid()


def note(test, outcome, reason=''):
    """Only this process writes: what a test starts by fork is its own business."""
    if not FILE or os.getpid() != PROCESS:
        return
    line = json.dumps({'test': str(test), 'outcome': outcome, 'reason': str(reason)[:2000]}) + '\n'
    handle = os.open(FILE, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(handle, line.encode('ascii'))
    finally:
        os.close(handle)


def failure(error):
    """The reason for a failure: type and message of the exception, without the places it went through."""
    try:
        message = str(error[1])
    except Exception as unprintable:
        message = 'no message: ' + type(unprintable).__name__
    return error[0].__name__ + ': ' + message

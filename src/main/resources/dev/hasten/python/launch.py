"""Runs one command with a memory limit, and says what it used.

    launch.py USAGE_FILE MEMORY_BYTES PROCESSORS COMMAND [ARGUMENT ...]

The command runs in a session of its own, so that everything it started can be ended with it: when the
command ends, and when this process is told to end (SIGTERM). Standard streams are handed through.
USAGE_FILE receives JSON: "exit" (negative: the signal that ended it), "cpu" (seconds, of the command and of
the children it waited for) and "maxrss" (as getrusage gives it). MEMORY_BYTES 0 means no limit.
PROCESSORS is "any", or "one": then it runs on the first processor that this process may use, where the system lets
one choose, and all that are started so share it.
"""
import json
import os
import signal
import sys


def limit_memory(size):
    import resource
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if size:
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def share_processor():
    if hasattr(os, 'sched_setaffinity'):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def end_session(leader):
    try:
        os.killpg(leader, signal.SIGKILL)
    except OSError:
        pass


def run_forked(command, memory, processors):
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        try:
            os.setsid()
            limit_memory(memory)
            if processors == 'one':
                share_processor()
            os.execv(command[0], command)
        except BaseException as error:
            os.write(2, ('cannot run %s: %s\n' % (command[0], error)).encode('utf-8', 'replace'))
        finally:
            os._exit(127)

    def stop(signum, frame):
        end_session(child)
        os._exit(128 + signum)

    signal.signal(signal.SIGTERM, stop)
    _, status, used = os.wait4(child, 0)
    end_session(child)
    exit_code = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
    return {'exit': exit_code, 'cpu': used.ru_utime + used.ru_stime, 'maxrss': used.ru_maxrss}


def run_spawned(command):
    """Where there is no fork, neither limits nor usage are known."""
    return {'exit': os.spawnv(os.P_WAIT, command[0], command), 'cpu': None, 'maxrss': None}


def main():
    usage_file, memory, processors, command = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4:]
    usage = run_forked(command, memory, processors) if hasattr(os, 'fork') else run_spawned(command)
    with open(usage_file, 'w') as file:
        json.dump(usage, file)


main()

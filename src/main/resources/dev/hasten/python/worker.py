"""Runs and compiles programs that come over a pipe, and answers over another.

A message is a length (four bytes, big endian) and that many bytes of JSON. A request is

    {"tasks": [TASK, ...], "memory": BYTES, "together": BOOL}

and one answer is sent for each task, in order. A task runs a program or only compiles it:

    {"kind": "run", "source": TEXT, "file": NAME, "path": DIRECTORY or null, "arguments": [TEXT, ...],
     "stdin": TEXT, "seconds": LIMIT}
    {"kind": "compile", "source": TEXT or null, "file": NAME, "seconds": LIMIT}    (null: NAME is read)

Tasks run in forked children of this process, which itself stays as it was at the start: a child for each
task, or, if "together", one child for as many as it survives. The second is many times faster, but a
program can then spoil what comes after it. Of a text that is longer than ANSWER_LIMIT an answer has the
beginning, and the size and a checksum of the rest.
"""
import atexit
import builtins
import gc
import io
import json
import linecache
import os
import resource
import select
import signal
import struct
import sys
import tempfile
import time
import traceback
import types
import unicodedata  # noqa: F401 (the compiler of "\N{...}" keeps a pointer into it: it must outlive every program)
import warnings
import zlib

OUTPUT_LIMIT = 1 << 26  # bytes that the programs of one child may write to a file
ANSWER_LIMIT = 1 << 20  # bytes of a stream that are sent as they are: many megabytes are no message


# Messages

def send(descriptor, message):
    data = json.dumps(message).encode('ascii')
    data = struct.pack('>I', len(data)) + data
    while data:
        data = data[os.write(descriptor, data):]


def receive(stream):
    header = stream.read(4)
    return json.loads(stream.read(*struct.unpack('>I', header)).decode('utf-8')) if header else None


def more(size, checksum):
    return '\n... and %d bytes more, CRC-32 %08x\n' % (size, checksum)


# In the child: one task after another

def run_program(task):
    """Runs a program as __main__ to its very end; gives its exit code and the exception that ended it."""
    main = types.ModuleType('__main__')
    main.__file__ = task['file']
    main.__builtins__ = builtins
    sys.modules['__main__'] = main
    sys.argv = [task['file']] + task['arguments']
    if task['path'] is not None:
        sys.path.insert(0, task['path'])
    feed_stdin(task['stdin'])
    lines = task['source'].splitlines(True)
    linecache.cache[task['file']] = (len(task['source']), None, lines, task['file'])
    exit_code, raised = 0, None
    try:
        exec(compile(task['source'], task['file'], 'exec', 0, True), main.__dict__)
    except SystemExit as leaving:
        exit_code = exit_code_of(leaving.code)
    except BaseException as error:
        exit_code, raised = 1, describe(error)
        sys.excepthook(type(error), error, error.__traceback__.tb_next)
        error.__traceback__ = None
    finish(main)
    return {'exit': exit_code, 'raised': raised}


def feed_stdin(text):
    if not text:
        return  # the null device, or the end of what the program before was fed
    file = tempfile.TemporaryFile()
    file.write(text.encode('utf-8'))
    file.seek(0)
    os.dup2(file.fileno(), 0)
    sys.stdin = io.TextIOWrapper(open(0, 'rb', closefd=False), encoding='utf-8')


def exit_code_of(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    print(code, file=sys.stderr)
    return 1


def describe(error):
    cls = type(error)
    try:
        arguments = repr(error.args)
    except Exception as failure:
        arguments = 'no repr: %s' % type(failure).__name__
    if len(arguments) > ANSWER_LIMIT:
        rest = arguments[ANSWER_LIMIT:].encode('utf-8', 'backslashreplace')
        arguments = arguments[:ANSWER_LIMIT] + more(len(rest), zlib.crc32(rest))
    return {'type': '%s.%s' % (cls.__module__, cls.__qualname__), 'arguments': arguments}


def finish(main):
    """What the interpreter does at its end, in its order: threads, exit functions, names of __main__, streams."""
    threading = sys.modules.get('threading')
    if threading is not None:
        for thread in threading.enumerate():
            if not thread.daemon and thread is not threading.main_thread():
                thread.join()
    try:
        atexit._run_exitfuncs()
    except BaseException as error:
        sys.excepthook(type(error), error, error.__traceback__)
    names = main.__dict__
    words = [name for name in names if isinstance(name, str)]
    private = [name for name in words if name.startswith('_') and not name.startswith('__')]
    public = [name for name in words if not name.startswith('_')]
    for name in private + public:
        names[name] = None
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError, AttributeError):
            pass


def compile_source(task):
    source = task['source']
    try:
        if source is None:
            with open(task['file'], 'rb') as file:
                source = file.read()
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            compile(source, task['file'], 'exec', 0, True)
    except Exception as error:
        return {'failure': '%s: %s' % (type(error).__name__, getattr(error, 'msg', error)),
                'line': getattr(error, 'lineno', None)}
    return {'failure': None, 'line': None}


class Surroundings:
    """What one program may leave changed for the next in the same child, as far as it can be put back."""

    def __init__(self):
        self.builtins = dict(vars(builtins))
        self.modules = dict(sys.modules)
        self.path = list(sys.path)
        self.attributes = {name: getattr(sys, name) for name in (
            'stdin', 'stdout', 'stderr', 'argv', 'excepthook', 'displayhook')}
        self.recursion_limit = sys.getrecursionlimit()
        self.filters = list(warnings.filters)

    def restore(self):
        namespace = builtins.__dict__  # while it is empty, no builtin can be called
        namespace.clear()
        namespace.update(self.builtins)
        sys.modules.clear()
        sys.modules.update(self.modules)
        sys.path[:] = self.path
        for name, value in self.attributes.items():
            setattr(sys, name, value)
        sys.setrecursionlimit(self.recursion_limit)
        sys.settrace(None)
        sys.setprofile(None)
        warnings.filters[:] = self.filters
        gc.enable()


def serve_in_child(tasks, memory, results):
    """Works through the tasks and never returns; a result says how far the output streams have come."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (OUTPUT_LIMIT, OUTPUT_LIMIT))
    if memory:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    child = os.getpid()
    surroundings = Surroundings()
    gc.enable()
    for task in tasks:
        result = run_program(task) if task['kind'] == 'run' else compile_source(task)
        if os.getpid() != child:  # a child of the program fell off its end
            os._exit(result.get('exit', 0))
        surroundings.restore()
        result['streams'] = [os.lseek(1, 0, os.SEEK_CUR), os.lseek(2, 0, os.SEEK_CUR)]
        send(results, result)
    os._exit(0)


# In the parent: forking, waiting, reading output

class Child:
    """A forked child at work on some tasks."""

    def __init__(self, tasks, memory):
        self.results, write_end = os.pipe()
        self.buffer = b''
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.close(self.results)
                serve_in_child(tasks, memory, write_end)
            except BaseException:
                send(write_end, {'broken': traceback.format_exc()})
            finally:
                os._exit(70)
        os.close(write_end)

    def next_result(self, seconds):
        """The result of the next task; 'timeout' if it takes too long, 'died' if there will be none."""
        deadline = time.monotonic() + seconds
        while not self.complete():
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.results], [], [], left)[0]:
                return 'timeout'
            data = os.read(self.results, 1 << 16)
            if not data:
                return 'died'
            self.buffer += data
        size, = struct.unpack('>I', self.buffer[:4])
        result = json.loads(self.buffer[4:4 + size].decode('ascii'))
        self.buffer = self.buffer[4 + size:]
        return result

    def complete(self):
        return len(self.buffer) >= 4 and len(self.buffer) - 4 >= struct.unpack('>I', self.buffer[:4])[0]

    def end(self, kill):
        """Ends the child and all it started; gives its exit code, negative for a signal."""
        if not kill:
            _, status = os.waitpid(self.pid, 0)
        try:
            os.killpg(self.pid, signal.SIGKILL)
        except OSError:
            pass
        if kill:
            try:
                os.kill(self.pid, signal.SIGKILL)
            except OSError:
                pass
            _, status = os.waitpid(self.pid, 0)
        os.close(self.results)
        return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


class Output:
    """A standard stream of the programs: a file that is read between one offset and the next."""

    def __init__(self, descriptor):
        self.descriptor = descriptor
        file = tempfile.TemporaryFile()
        os.dup2(file.fileno(), descriptor)
        file.close()
        self.start = 0

    def take(self, end):
        shown = min(end, self.start + ANSWER_LIMIT)
        text = os.pread(self.descriptor, shown - self.start, self.start).decode('utf-8', 'backslashreplace')
        if shown < end:
            text += more(end - shown, self.checksum(shown, end))
        self.start = end
        return text

    def checksum(self, start, end):
        value = 0
        for part in range(start, end, ANSWER_LIMIT):
            value = zlib.crc32(os.pread(self.descriptor, min(ANSWER_LIMIT, end - part), part), value)
        return value

    def end(self):
        return os.fstat(self.descriptor).st_size

    def seek_end(self):
        os.lseek(self.descriptor, 0, os.SEEK_END)

    def clear(self):
        os.ftruncate(self.descriptor, 0)
        os.lseek(self.descriptor, 0, os.SEEK_SET)
        self.start = 0


class Worker:
    def __init__(self):
        self.requests = os.fdopen(os.dup(0), 'rb')
        self.answers = os.dup(1)
        nothing = os.open(os.devnull, os.O_RDONLY)
        os.dup2(nothing, 0)
        os.close(nothing)
        self.outputs = [Output(1), Output(2)]

    def serve(self):
        while True:
            request = receive(self.requests)
            if request is None:
                return
            tasks = request['tasks']
            while tasks:
                group = tasks if request['together'] else tasks[:1]
                tasks = tasks[self.work_through(group, request['memory']):]
            for output in self.outputs:
                output.clear()

    def work_through(self, tasks, memory):
        """Answers tasks until the child that works on them is gone; gives the number of answers."""
        child = Child(tasks, memory)
        for number, task in enumerate(tasks, 1):
            result = child.next_result(task['seconds'])
            if isinstance(result, dict):
                if 'broken' in result:
                    send(self.answers, result)
                    sys.exit(1)
                self.answer(result, 'finished', result.pop('streams'))
                continue
            exit_code = child.end(result == 'timeout')
            for output in self.outputs:
                output.seek_end()
            self.answer({'exit': exit_code, 'raised': None, 'failure': 'the compiler ' + result, 'line': None},
                        result, [output.end() for output in self.outputs])
            return number
        child.end(True)
        return len(tasks)

    def answer(self, result, ending, streams):
        result['ending'] = ending
        result['stdout'], result['stderr'] = [
            output.take(end) for output, end in zip(self.outputs, streams)]
        send(self.answers, result)


def main():
    if sys.path and sys.path[0] == '':
        del sys.path[0]
    gc.disable()
    if hasattr(gc, 'freeze'):
        gc.freeze()  # fewer pages for a child to copy
    Worker().serve()


if __name__ == '__main__':
    main()

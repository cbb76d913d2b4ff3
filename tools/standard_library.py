"""Write the table of standard-library attributes that are always there and always the same.

    python3 tools/standard_library.py PYTHON... > src/main/resources/dev/hasten/transforms/caching/standard_library.txt

Each PYTHON is an interpreter; their versions must follow one another without a gap. The table says, for each module
and each class in it, which attributes exist in which of those versions. Reading one of them has no side effect, and
only code that sets out to replace it gives it another value.

An attribute is listed if all of this holds:

* it is in the dictionary of the module, so that no module-level __getattr__ is asked;
* it is a function, a class, or a constant of an immutable type;
* no function of the module assigns it (global NAME), so that it is no hidden state;
* it exists on every platform and in every build, which is known of the modules of PORTABLE and of the names of CHOSEN;
* it is not in STATE, the names that programs and the library itself assign in order to change what a module does.

A line "class NAME" lists the methods of a class written in C, which nobody can assign to; a line "enum NAME" lists the
members of an enumeration.
"""

import ast
import enum
import importlib
import inspect
import json
import subprocess
import sys
import warnings

# Modules whose public names depend neither on the platform nor on how Python was built.
PORTABLE = """
    abc argparse array ast base64 binascii bisect builtins calendar cmath codecs collections collections.abc
    colorsys configparser contextlib copy copyreg csv dataclasses datetime decimal difflib dis email.header
    email.message email.utils enum fnmatch fractions functools getopt glob graphlib heapq hmac html html.entities
    html.parser http inspect io ipaddress itertools json json.decoder json.encoder keyword linecache
    math numbers operator pickle pprint queue quopri random re reprlib secrets shlex statistics string struct
    textwrap threading timeit token tokenize traceback types typing unicodedata urllib.error urllib.parse uuid
    weakref xml.dom xml.dom.minidom xml.etree.ElementTree xml.sax.saxutils zipfile
"""

# Of the modules that differ between platforms or builds, the names that all of them have.
CHOSEN = {
    "asyncio": """CancelledError Event Future Lock Queue Semaphore Task TimeoutError create_task ensure_future gather
        get_running_loop iscoroutine iscoroutinefunction isfuture shield sleep wait wait_for""",
    "concurrent.futures": "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION Future TimeoutError as_completed wait",
    "errno": "EACCES EAGAIN EBADF EEXIST EINTR EINVAL EISDIR ENOENT ENOTDIR ENOTEMPTY EPERM EPIPE",
    "gc": "collect disable enable get_count get_objects get_referents get_referrers is_tracked isenabled",
    "gzip": "GzipFile compress decompress open",
    "hashlib": "blake2b blake2s md5 new sha1 sha224 sha256 sha384 sha3_256 sha3_512 sha512",
    "logging": """CRITICAL DEBUG ERROR FATAL Filter Formatter Handler INFO LogRecord Logger LoggerAdapter NOTSET
        StreamHandler WARN WARNING addLevelName critical debug error exception getLevelName getLogger info log
        makeLogRecord warning""",
    "os": """DirEntry F_OK O_APPEND O_CREAT O_EXCL O_RDONLY O_RDWR O_TRUNC O_WRONLY R_OK SEEK_CUR SEEK_END SEEK_SET
        W_OK X_OK abort access altsep chdir chmod close cpu_count curdir devnull dup environ extsep fdopen fsdecode
        fsencode fspath fstat fsync get_exec_path get_terminal_size getcwd getenv getpid getppid isatty linesep link
        listdir lseek lstat makedirs mkdir name open pardir path pathsep popen putenv read readlink remove removedirs
        rename renames replace rmdir scandir sep set_inheritable stat stat_result strerror symlink system truncate
        umask unlink urandom utime waitpid walk write""",
    "os.path": """abspath altsep basename commonpath commonprefix curdir defpath devnull dirname exists expanduser
        expandvars extsep getatime getctime getmtime getsize isabs isdir isfile islink ismount join lexists normcase
        normpath pardir pathsep realpath relpath samefile sameopenfile samestat sep split splitdrive splitext""",
    "pathlib": "Path PosixPath PurePath PurePosixPath PureWindowsPath WindowsPath",
    "shutil": """copy copy2 copyfile copyfileobj copymode copystat copytree disk_usage get_archive_formats
        get_terminal_size ignore_patterns make_archive move rmtree unpack_archive which""",
    "stat": "S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK S_IMODE S_IFMT filemode",
    "subprocess": """CalledProcessError CompletedProcess DEVNULL PIPE Popen STDOUT SubprocessError TimeoutExpired call
        check_call check_output run""",
    "sys": """api_version byteorder copyright exc_info exec_prefix executable exit
        float_info float_repr_style getallocatedblocks getdefaultencoding getfilesystemencoding getrecursionlimit
        getrefcount getsizeof getswitchinterval hash_info hexversion implementation int_info intern
        is_finalizing maxsize maxunicode platform prefix setrecursionlimit setswitchinterval thread_info version
        version_info""",
    "tempfile": """NamedTemporaryFile SpooledTemporaryFile TemporaryDirectory TemporaryFile gettempdir mkdtemp
        mkstemp""",
    "time": """asctime ctime get_clock_info gmtime localtime mktime monotonic monotonic_ns perf_counter
        perf_counter_ns process_time process_time_ns sleep strftime strptime struct_time time time_ns""",
    "zlib": "adler32 compress compressobj crc32 decompress decompressobj error",
}

# What is assigned in order to change what a module does.
STATE = {
    "threading": {"excepthook", "settrace", "setprofile"},
}

CONSTANTS = (int, float, complex, str, bytes, tuple, frozenset, type(None), type(...), type(NotImplemented), enum.Enum)
METHODS = (classmethod, staticmethod, type(str.join), type(dict.__dict__["fromkeys"]))


def assigned_by_functions(module):
    """The names that some function of the module declares global."""
    try:
        tree = ast.parse(inspect.getsource(module))
    except (OSError, TypeError):
        return set()
    return {name for node in ast.walk(tree) if isinstance(node, ast.Global) for name in node.names}


def public(module):
    """The names that are the module's own, rather than what it imported for its use."""
    if hasattr(module, "__all__"):
        return module.__all__
    homes = {module.__name__, "_" + module.__name__}
    return [name for name, value in vars(module).items()
            if not name.startswith("_") and getattr(value, "__module__", module.__name__) in homes]


def is_stable_in(module):
    """Whether the attribute of this name is a function, a class or a constant."""
    return lambda name: isinstance(vars(module).get(name), CONSTANTS) or callable(vars(module).get(name))


def accepts_attributes(cls):
    try:
        cls.hasten_probe = None
    except (TypeError, AttributeError):
        return False
    del cls.hasten_probe
    return True


def members(cls):
    """The attributes of a class that are listed."""
    if isinstance(cls, type(enum.Enum)):
        return sorted(name for name in cls.__members__ if not name.startswith("_"))
    if type(cls) is not type or accepts_attributes(cls):
        return []
    return sorted(name for name, value in vars(cls).items()
                  if not name.startswith("_") and isinstance(value, METHODS))


def probe(result):
    """Fill in the attributes that this interpreter has, by module or class."""
    warnings.simplefilter("ignore")
    for module_name in sorted(set(PORTABLE.split()) | set(CHOSEN)):
        try:
            module = importlib.import_module(module_name)
        except ImportError:
            continue
        chosen = CHOSEN[module_name].split() if module_name in CHOSEN else filter(is_stable_in(module), public(module))
        hidden = assigned_by_functions(module) | STATE.get(module_name, set())
        result[module_name] = sorted(name for name in chosen if name in vars(module) and name not in hidden)
        for name in result[module_name]:
            value = vars(module)[name]
            if isinstance(value, type) and value.__name__ == name and members(value):
                kind = "enum " if isinstance(value, type(enum.Enum)) else "class "
                result[kind + module_name + "." + name] = members(value)
    return result


def of_interpreter(python):
    out = subprocess.run([python, "-I", __file__, "--probe"], stdout=subprocess.PIPE, check=True).stdout
    return json.loads(out.decode())


def since_and_until(name, versions, having):
    """The name as the table spells it: with the versions that have it, unless all do."""
    present = [version in having for version in versions]
    first, last = present.index(True), len(present) - 1 - present[::-1].index(True)
    if not all(present[first:last + 1]):
        return None
    suffix = ("" if first == 0 else versions[first] + "-") + ("" if last == len(versions) - 1 else "-" + versions[last])
    return name + ("@" + suffix.replace("--", "-") if suffix else "")


def main(pythons):
    found = {}
    for python in pythons:
        table = of_interpreter(python)
        found[table.pop("version")] = table
    versions = sorted(found, key=lambda text: [int(part) for part in text.split(".")])
    print("# Written by tools/standard_library.py; do not edit.")
    print("versions: " + " ".join(versions))
    for owner in sorted({owner for table in found.values() for owner in table}):
        names = sorted({name for table in found.values() for name in table.get(owner, ())})
        spelled = [since_and_until(name, versions, {v for v in versions if name in found[v].get(owner, ())})
                   for name in names]
        if any(spelled):
            print(owner + ": " + " ".join(filter(None, spelled)))


if __name__ == "__main__":
    if sys.argv[1:] == ["--probe"]:
        json.dump(probe({"version": "%d.%d" % sys.version_info[:2]}), sys.stdout)
    elif len(sys.argv) > 1:
        main(sys.argv[1:])
    else:
        sys.exit(__doc__)

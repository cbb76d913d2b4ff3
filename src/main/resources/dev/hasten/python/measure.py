"""Times the cases of a bench.py before and after it was rewritten, in one process.

Reads JSON from standard input: "before" and "after" (the two texts), "cases" (names of those wanted; none for all),
"slices" (how many measurements of each variant), "seconds" (how long a slice takes at least) and "turn" (which
variant is loaded first: where code lies in memory costs or saves up to 4 %, so processes load it in different
orders). Prints JSON: "cases", a list of "name", "before", "after" and "control" (seconds of one call: the least
over the slices; the control is "before" again, loaded a second time), or "error", why there are none.

The variants take turns in every order, so that whatever drifts hits them alike, and the slices of a case are
spread over the whole time that the process runs, so that a short disturbance spoils few of them. The garbage
collector is off while the clock runs. Each variant is called often before it is timed, as interpreters look at
code for a while before they settle on how to run it.
"""
import gc
import itertools
import json
import sys
import time
import types

WARM_CALLS = 1100  # CPython 3.8 to 3.10 start to cache globals and attributes after 1024 calls
WARM_SECONDS = 0.2
VARIANTS = 'before', 'after', 'control'

clock = getattr(time, 'thread_time', time.process_time)


class Unusable(Exception):
    """The bench.py does not keep to the format, or the rewritten one does something else."""


def load(variant, source):
    module = types.ModuleType('bench_' + variant)
    sys.modules[module.__name__] = module
    exec(compile(source, '<%s>' % variant, 'exec', 0, True), module.__dict__)
    return module


def load_all(before, after, first):
    modules = {variant: load(variant, after if variant == 'after' else before)
               for variant in VARIANTS[first:] + VARIANTS[:first]}
    return [modules[variant] for variant in VARIANTS]


def seconds_of(function, size, calls):
    start = clock()
    for _ in itertools.repeat(None, calls):
        function(size)
    return clock() - start


def warm_up(function, size):
    end = clock() + WARM_SECONDS
    for _ in range(WARM_CALLS):
        function(size)
        if clock() > end:
            break


def calls_per_slice(function, size, seconds):
    calls = 1
    while seconds_of(function, size, calls) < seconds:
        calls *= 2
    once = min(seconds_of(function, size, calls) for _ in range(3)) / calls
    return max(1, round(seconds / once))


def check_results(name, functions, size):
    results = [(type(result), result, repr(result)) for result in [function(size) for function in functions]]
    for result in results[1:]:
        if result[0] is not results[0][0] or (result[1] != results[0][1] and result[2] != results[0][2]):
            raise Unusable('case %s gives %.200s before and %.200s after' % (name, results[0][2], result[2]))


class Case:
    """One case of the benchmark: its variants, warmed up, and the least time of each so far."""

    def __init__(self, name, modules, seconds):
        self.name = name
        self.size = modules[0].WORK[name]
        self.functions = [getattr(module, 'case_' + name) for module in modules]
        check_results(name, self.functions, self.size)
        for function in self.functions:
            warm_up(function, self.size)
        self.calls = calls_per_slice(self.functions[0], self.size, seconds)
        self.least = [float('inf')] * len(self.functions)

    def take_slices(self, order):
        for index in order:
            seconds = seconds_of(self.functions[index], self.size, self.calls)
            self.least[index] = min(self.least[index], seconds / self.calls)

    def result(self):
        return dict(zip(VARIANTS, self.least), name=self.name)


def measure(modules, wanted, slices, seconds):
    cases = [Case(name, modules, seconds) for name in case_names(modules[0]) if not wanted or name in wanted]
    orders = itertools.cycle(itertools.permutations(range(len(modules))))
    gc.collect()
    gc.disable()
    for order in itertools.islice(orders, slices):
        for case in cases:
            case.take_slices(order)
    return [case.result() for case in cases]


def case_names(module):
    names = [name[len('case_'):] for name in vars(module) if name.startswith('case_')]
    if not names or sorted(names) != sorted(getattr(module, 'WORK', {})):
        raise Unusable('WORK must name every case_ function and no other')
    return names


def main():
    request = json.load(sys.stdin)
    try:
        modules = load_all(request['before'], request['after'], request['turn'] % len(VARIANTS))
        answer = {'cases': measure(modules, request['cases'], request['slices'], request['seconds'])}
    except (Unusable, SyntaxError) as error:
        answer = {'error': '%s: %s' % (type(error).__name__, error)}
    print(json.dumps(answer))


main()

# pickle stores functions and classes by their names: what is loaded must be the same object as the name in the module.
import copy
import pickle


def double(value):
    return value * 2


class Task:
    def __init__(self, function, argument):
        self.function = function
        self.argument = argument

    def run(self):
        return self.function(self.argument)

    def __reduce__(self):
        return Task, (self.function, self.argument)


class Lazy:
    __slots__ = ("value", "__weakref__")

    def __init__(self, value):
        self.value = value

    def __getstate__(self):
        return {"value": self.value}

    def __setstate__(self, state):
        self.value = state["value"] * 100


def run_all(tasks):
    results = []
    for task in tasks:
        results.append(task.run())
    return results


tasks = [Task(double, 3), Task(len, "abc"), Task(str, 5)]
loaded = pickle.loads(pickle.dumps(tasks))
print(run_all(tasks), run_all(loaded), loaded[0].function is double, type(loaded[0]) is Task)
print(pickle.loads(pickle.dumps(Lazy(2))).value, copy.copy(Lazy(3)).value, pickle.loads(pickle.dumps(Task.run)) is Task.run)
print(pickle.loads(pickle.dumps(tasks[0].run))(), b"double" in pickle.dumps(double, 0), pickle.loads(pickle.dumps(Task)) is Task)
try:
    pickle.dumps(lambda value: value)
except Exception as error:
    print(type(error).__name__)

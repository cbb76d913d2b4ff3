"""Reads a program, runs it, and writes it with annotations that say what was seen: they hold in every such run.

Parameters, results of plain functions and attributes of instances get the types that they had, written as texts, which
any version reads. A program that cannot be followed is written as it is.
"""

import ast
import io
import signal
import sys
import types

MOST_EVENTS = 20000
MOST_WATCHED = 40
UNFIT = ("settrace", "setprofile", "_getframe", "f_locals", "threading", "__annotations__", "inspect", "signature",
         "co_", "__code__", "gc.", "lineno", "sys.exit", "os._exit", "fork", "traceback", "__dict__", "vars(", "dir(")
PLAIN = {int: "int", bool: "bool", str: "str", bytes: "bytes", float: "float", list: "list", dict: "dict", set: "set",
         tuple: "tuple", frozenset: "frozenset", range: "range", type(None): "None"}
SUSPENDED = 0x20 | 0x80 | 0x200


class Watch:
    """What went through the functions of the program, and what the objects held that did."""

    def __init__(self):
        self.parameters = {}
        self.results = {}
        self.attributes = {}
        self.containers = {}
        self.instances = {}
        self.events = 0
        self.lost = False

    def trace(self, frame, event, arg):
        if frame.f_code.co_filename != "<program>":
            return None
        frame.f_trace_opcodes = frame.f_trace_lines = not self.lost
        if event == "call":
            self.call(frame)
        elif event == "return" and not frame.f_code.co_flags & SUSPENDED:
            self.results.setdefault(key_of(frame.f_code), set()).add(type(arg))
        self.look()
        return self.trace

    def call(self, frame):
        code = frame.f_code
        count = code.co_argcount + code.co_kwonlyargcount
        for name in code.co_varnames[:count]:
            if name in frame.f_locals:
                value = frame.f_locals[name]
                types_seen, watched = self.parameters.setdefault((key_of(code), name), (set(), set()))
                types_seen.add(type(value))
                if type(value) in (list, tuple, set, dict):
                    watched.add(self.watch(self.containers, value, (value, set(), set())))
                elif type(value).__module__ == "__main__":
                    self.watch(self.instances, value, value)

    def watch(self, watched, value, entry):
        if id(value) not in watched:
            if len(watched) >= MOST_WATCHED:
                self.lost = True
                return None
            watched[id(value)] = entry
        return id(value)

    def look(self):
        self.events += 1
        if self.events > MOST_EVENTS:
            self.lost = True
        if self.lost:
            return
        for value, items, values in self.containers.values():
            items.update(map(type, tuple(value)))
            if type(value) is dict:
                values.update(map(type, tuple(value.values())))
        for value in self.instances.values():
            held = object.__getattribute__(value, "__dict__") if hasattr(type(value), "__dict__") \
                and "__dict__" in dir(type(value)) else {}
            for name, content in tuple(held.items()):
                self.attributes.setdefault((type(value), name), set()).add(type(content))


def key_of(code):
    return code.co_name, code.co_firstlineno


def described(seen, classes):
    """The text for one of the types in ``seen``; none if there is none that is always right."""
    seen = set(seen)
    optional = type(None) in seen and len(seen) > 1
    seen -= {type(None)} if optional else set()
    text = None
    if seen <= {int, float} and len(seen) == 2:
        text = "float"
    elif len(seen) == 1 and seen <= set(PLAIN):
        text = PLAIN[next(iter(seen))]
    elif seen and all(each.__name__ in classes and classes[each.__name__] is each for each in seen):
        common = [each for each in next(iter(seen)).__mro__ if classes.get(each.__name__) is each
                  and all(issubclass(other, each) for other in seen)]
        text = common[0].__name__ if common else None
    return text + " | None" if text and optional else text


def generic(text, watched, watch, classes):
    """The same with what containers contain."""
    if text is None or watch.lost or None in watched or text not in ("list", "set", "dict", "tuple"):
        return text
    items, values = set(), set()
    for each in watched:
        items |= watch.containers[each][1]
        values |= watch.containers[each][2]
    item = described(items, classes)
    if item is None:
        return text
    if text == "dict":
        value = described(values, classes)
        return text if value is None else "dict[%s, %s]" % (item, value)
    return "tuple[%s, ...]" % item if text == "tuple" else "%s[%s]" % (text, item)


def annotated(text, tree, watch, namespace):
    names = {node.name for node in tree.body if isinstance(node, ast.ClassDef)}
    classes = {name: namespace[name] for name in names if isinstance(namespace.get(name), type)}
    bound = {each.id for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for each in ast.walk(node)
             if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store)}
    bound |= {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    inserted = []
    lines = text.split("\n")
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.decorator_list[0].lineno if node.decorator_list else node.lineno
            key = node.name, first
            for arg in node.args.posonlyargs + node.args.args + node.args.kwonlyargs if hasattr(node.args, "posonlyargs") \
                    else node.args.args:
                seen, watched = watch.parameters.get((key, arg.arg), (set(), set()))
                said = generic(described(seen, classes), watched, watch, classes)
                if said and arg.annotation is None and arg.arg != "self":
                    inserted.append((arg.end_lineno, arg.end_col_offset, ': "%s"' % said))
            said = described(watch.results.get(key, set()), classes)
            header = lines[node.lineno - 1]
            if said and node.returns is None and header.endswith("):") and node.body[0].lineno > node.lineno:
                inserted.append((node.lineno, len(header.encode()) - 1, ' -> "%s"' % said))
        elif isinstance(node, ast.ClassDef) and node in tree.body and not node.decorator_list and not node.keywords \
                and all(isinstance(base, ast.Name) and base.id in names for base in node.bases):
            start = node.body[1] if len(node.body) > 1 else node.body[0]
            kinds = {}
            for (owner, name), seen in watch.attributes.items():
                if issubclass(owner, classes.get(node.name, Watch)) and name.isidentifier() and name not in bound \
                        and not name.startswith("_"):
                    kinds.setdefault(name, set()).update(seen)
            first = start.decorator_list[0].lineno if getattr(start, "decorator_list", None) else start.lineno
            for name, seen in sorted(kinds.items()):
                said = described(seen, classes)
                if said and not watch.lost and first > node.lineno and start is not node.body[0]:
                    inserted.append((first, 0, " " * start.col_offset + '%s: "%s"\n' % (name, said)))
    encoded = [line.encode() for line in lines]
    for line, column, what in sorted(inserted, reverse=True):
        encoded[line - 1] = encoded[line - 1][:column] + what.encode() + encoded[line - 1][column:]
    return b"\n".join(encoded).decode()


def interrupt(number, frame):
    raise KeyboardInterrupt


def main():
    text = sys.stdin.read()
    out, sys.stdout, sys.stderr = sys.stdout, io.StringIO(), io.StringIO()
    try:
        if any(word in text for word in UNFIT):
            raise ValueError
        tree = ast.parse(text)
        module = types.ModuleType("__main__")
        sys.modules["__main__"] = module
        watch = Watch()
        signal.signal(signal.SIGALRM, interrupt)
        signal.alarm(2)
        sys.settrace(watch.trace)
        try:
            exec(compile(text, "<program>", "exec"), module.__dict__)
        except Exception:
            pass
        finally:
            sys.settrace(None)
        result = annotated(text, tree, watch, module.__dict__)
        compile(result, "<annotated>", "exec")
    except BaseException:
        result = text
    out.write(result)


main()

"""Writes the tree that CPython's ast module makes of each file, in the form that AstDump.java writes.

Reads file names from standard input, one a line. For each, prints the MD5 of the dump, or `!` and the error. With
`--text`, prints the dumps themselves.

The form: a line for each node, with its class and position (lines and UTF-8 columns, as ast has them), then a line for
each field that is not a node. Fields stand in alphabetical order; empty lists and None are left out. What is changed
on the way, and why, stands beside each change.
"""
import ast
import hashlib
import json
import struct
import sys
import threading
import warnings

OLD_SLICES = sys.version_info < (3, 9)
# Before 3.12 the positions of what stands in an f-string are those of the whole string, or wrong.
OLD_FSTRINGS = sys.version_info < (3, 12)
# 3.12 ends the format specification of a field with an empty text if the specification ends with a field.
SPECS_END_EMPTY = sys.version_info[:2] == (3, 12)
# 3.8 takes a starred argument and an annotated keyword-only parameter to end too early, and leaves a semicolon after
# the last statement of a block out of what encloses it.
OLD_ENDS = sys.version_info < (3, 9)
COMPOUND = ('FunctionDef', 'AsyncFunctionDef', 'ClassDef', 'For', 'AsyncFor', 'While', 'If', 'With', 'AsyncWith', 'Try',
            'ExceptHandler', 'Starred', 'arg')


def scalar(value):
    if value is None or value is True or value is False or value is Ellipsis:
        return repr(value)
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, bytes):
        return 'bytes ' + value.hex()
    if isinstance(value, int):
        return 'int ' + hex(value)
    if isinstance(value, float):
        return 'float ' + struct.pack('>d', value).hex()
    return 'complex ' + struct.pack('>d', value.imag).hex()


class Dumper:

    def __init__(self):
        self.lines = []

    def field(self, name, value, positions):
        if isinstance(value, list):
            if value:
                self.lines.append(name + ' [')
                for item in value:
                    self.value(item, positions)
                self.lines.append(']')
        elif isinstance(value, ast.AST):
            self.lines.append(name)
            self.value(value, positions)
        else:
            self.lines.append(name + ' ' + scalar(value))

    def value(self, value, positions):
        if not isinstance(value, ast.AST):
            self.lines.append(scalar(value))
            return
        kind = type(value).__name__
        if not value._fields:  # operators and contexts
            if kind in ('Pass', 'Break', 'Continue'):
                self.head(kind, value, positions)
            else:
                self.lines.append(kind)
            return
        if OLD_SLICES and kind == 'Index':
            self.value(value.value, positions)
            return
        if OLD_SLICES and kind == 'ExtSlice':
            self.lines.append('Tuple')
            self.lines.append('ctx')
            self.lines.append('Load')
            self.field('elts', value.dims, positions)
            return
        if kind == 'arguments':
            self.arguments(value, positions)
            return
        if OLD_FSTRINGS and kind == 'JoinedStr':
            self.head(kind, value, positions)
            positions = False
        else:
            self.head(kind, value, positions)
        for name in sorted(value._fields):
            child = getattr(value, name, None)
            if name == 'value' and kind in ('Constant', 'MatchSingleton'):
                self.lines.append('value ' + scalar(child))
            elif child is not None and name not in ('type_comment', 'type_ignores'):
                if SPECS_END_EMPTY and kind == 'JoinedStr':
                    child = [item for item in child if getattr(item, 'value', None) != '']
                self.field(name, child, positions)

    def head(self, kind, node, positions, end=True):
        line = kind
        if positions and hasattr(node, 'lineno'):
            line += ' %d:%d' % (node.lineno, node.col_offset)
            if end and not (OLD_ENDS and kind in COMPOUND) and node.end_lineno is not None:
                line += '-%d:%d' % (node.end_lineno, node.end_col_offset)
        self.lines.append(line)

    def arguments(self, node, positions):
        """A parameter of ours holds its default, and so ends after it: no end is compared where there is one."""
        self.lines.append('arguments')
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        split = len(node.posonlyargs)
        self.parameters('posonlyargs', node.posonlyargs, defaults[:split], positions)
        self.parameters('args', node.args, defaults[split:], positions)
        if node.vararg:
            self.parameters('vararg', [node.vararg], [None], positions)
        self.parameters('kwonlyargs', node.kwonlyargs, node.kw_defaults, positions)
        if node.kwarg:
            self.parameters('kwarg', [node.kwarg], [None], positions)

    def parameters(self, name, args, defaults, positions):
        if not args:
            return
        self.lines.append(name + ' [')
        for arg, default in zip(args, defaults):
            self.head('arg', arg, positions, default is None)
            if arg.annotation is not None:
                self.field('annotation', arg.annotation, positions)
            self.lines.append('arg ' + scalar(arg.arg))
            if default is not None:
                self.field('default', default, positions)
        self.lines.append(']')


def dump(path):
    with open(path, 'rb') as file:
        data = file.read()
    tree = compile(data, path, 'exec', ast.PyCF_ONLY_AST, dont_inherit=True)
    compile(tree, path, 'exec', dont_inherit=True)  # finds the errors that the parser does not
    dumper = Dumper()
    dumper.value(tree, True)
    return '\n'.join(dumper.lines) + '\n'


def main():
    warnings.simplefilter('ignore')
    for path in sys.stdin.read().splitlines():
        try:
            text = dump(path)
        except (SyntaxError, ValueError, MemoryError, RecursionError, UnicodeError) as error:
            print('!' + type(error).__name__ + ': ' + str(error).replace('\n', ' ').encode('ascii', 'replace').decode())
            continue
        if '--text' in sys.argv:
            sys.stdout.write(text)
        else:
            print(hashlib.md5(text.encode()).hexdigest())


sys.setrecursionlimit(100000)
threading.stack_size(512 * 1024 * 1024)
thread = threading.Thread(target=main)
thread.start()
thread.join()

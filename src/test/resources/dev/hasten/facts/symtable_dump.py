"""Print the symbol tables of files, in a form that does not depend on the version of Python.

Reads one path a line; prints a line "path TAB form" for each, or "path TAB ! reason".

From 3.12 on, comprehensions are merged into the scope around them. They are turned into generator expressions
first, which are not.
"""
import _symtable as raw
import ast
import sys
import tokenize

MERGES_COMPREHENSIONS = sys.version_info >= (3, 12)
VISITS_TEXT_ANNOTATIONS = sys.version_info < (3, 10)
FLAGS = [('DEF_PARAM', 'p'), ('DEF_IMPORT', 'i'), ('DEF_GLOBAL', 'G'), ('DEF_NONLOCAL', 'N'), ('DEF_ANNOT', 'a'),
         ('DEF_LOCAL', 'b'), ('USE', 'u')]
FLAGS = [(getattr(raw, name, 8 if name == 'DEF_NONLOCAL' else 0), letter) for name, letter in FLAGS]
KINDS = {raw.LOCAL: 'local', raw.CELL: 'cell', raw.FREE: 'free', raw.GLOBAL_EXPLICIT: 'explicit',
         raw.GLOBAL_IMPLICIT: 'implicit'}
SCOPES = {raw.TYPE_MODULE: 'M', raw.TYPE_CLASS: 'C', raw.TYPE_FUNCTION: 'F'}
for _names, _letter in ((('TYPE_TYPE_PARAM', 'TYPE_TYPE_PARAMETERS'), 'P'),
                        (('TYPE_TYPE_VAR_BOUND', 'TYPE_TYPE_VARIABLE'), 'V'), (('TYPE_TYPE_ALIAS',), 'A')):
    for _name in _names:
        if hasattr(raw, _name):
            SCOPES[getattr(raw, _name)] = _letter
HIDDEN = {'__classdict__', '__type_params__', '__conditional_annotations__'}


class Unmerged(ast.NodeTransformer):
    def visit_ListComp(self, node):
        self.generic_visit(node)
        return ast.GeneratorExp(node.elt, node.generators)

    visit_SetComp = visit_ListComp

    def visit_DictComp(self, node):
        self.generic_visit(node)
        return ast.GeneratorExp(ast.Tuple([node.key, node.value], ast.Load()), node.generators)


def form(table):
    symbols = []
    for name, bits in table.symbols.items():
        if not name.startswith(('.', '_[')) and name not in HIDDEN:
            flags = ''.join(letter for flag, letter in FLAGS if bits & flag)
            symbols.append('%s:%s:%s' % (name, KINDS[(bits >> raw.SCOPE_OFF) & raw.SCOPE_MASK], flags))
    children = sorted(form(child) for child in table.children)
    letter = SCOPES[table.type]
    name = table.name.strip('<>')
    if name in ('listcomp', 'setcomp', 'dictcomp'):
        name = 'genexpr'
    shown = name if letter in 'CF' else ''
    return '(%s %s [%s]%s)' % (letter, shown, ' '.join(sorted(symbols)), ''.join(children))


def dump(path):
    with tokenize.open(path) as file:
        source = file.read()
    if VISITS_TEXT_ANNOTATIONS and 'import annotations' in source:
        return '! names in text annotations count here'
    if MERGES_COMPREHENSIONS:
        source = ast.unparse(Unmerged().visit(ast.parse(source)))
    return form(raw.symtable(source, path, 'exec'))


def main():
    sys.setrecursionlimit(5000)
    out = open(sys.stdout.fileno(), 'w', encoding='utf-8', errors='surrogatepass', closefd=False)
    for line in sys.stdin.read().splitlines():
        try:
            shown = dump(line)
        except (SyntaxError, ValueError, RecursionError, UnicodeError) as error:
            shown = '! ' + type(error).__name__
        out.write(line + '\t' + shown + '\n')
    out.flush()


main()

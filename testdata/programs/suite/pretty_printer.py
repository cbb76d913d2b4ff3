"""Lays out nested data as text no wider than a given width.

A document is a tree of pieces: text, possible line breaks, indentation and
groups.  A group is put on one line if it fits, else all of its own breaks
become newlines.
"""

FLAT = 0
BROKEN = 1
INDENT = 4


class Doc(object):
    """The base of all pieces."""

    def __add__(self, other):
        return Concat([self, other])


class Text(Doc):
    def __init__(self, text):
        self.text = text


class Line(Doc):
    """A space (or nothing) when flat, a newline when broken."""

    def __init__(self, flat_text=" "):
        self.flat_text = flat_text


class Concat(Doc):
    def __init__(self, parts):
        self.parts = parts

    def __add__(self, other):
        return Concat(self.parts + [other])


class Indent(Doc):
    def __init__(self, amount, body):
        self.amount = amount
        self.body = body


class Group(Doc):
    def __init__(self, body):
        self.body = body


def join(separator, docs):
    parts = []
    for index, doc in enumerate(docs):
        if index:
            parts.append(separator)
        parts.append(doc)
    return Concat(parts)


def bracketed(opening, items, closing):
    if not items:
        return Text(opening + closing)
    body = join(Concat([Text(","), Line()]), items)
    return Group(Concat([
        Text(opening),
        Indent(INDENT, Concat([Line(""), body])),
        Line(""),
        Text(closing),
    ]))


def fits(width, pending):
    """Does the first line of what is pending fit in the width left?"""
    stack = list(pending)
    while width >= 0:
        if not stack:
            return True
        indent, mode, doc = stack.pop()
        if isinstance(doc, Text):
            width -= len(doc.text)
        elif isinstance(doc, Line):
            if mode == BROKEN:
                return True
            width -= len(doc.flat_text)
        elif isinstance(doc, Concat):
            for part in reversed(doc.parts):
                stack.append((indent, mode, part))
        elif isinstance(doc, Indent):
            stack.append((indent + doc.amount, mode, doc.body))
        elif isinstance(doc, Group):
            stack.append((indent, FLAT, doc.body))
    return False


class Printer:
    def __init__(self, width):
        self.width = width
        self.pieces = []
        self.column = 0
        self.lines = 1

    def write(self, text):
        self.pieces.append(text)
        self.column += len(text)

    def newline(self, indent):
        self.pieces.append("\n" + " " * indent)
        self.column = indent
        self.lines += 1

    def render(self, doc):
        stack = [(0, BROKEN, doc)]
        while stack:
            indent, mode, doc = stack.pop()
            if isinstance(doc, Text):
                self.write(doc.text)
            elif isinstance(doc, Line):
                if mode == FLAT:
                    self.write(doc.flat_text)
                else:
                    self.newline(indent)
            elif isinstance(doc, Concat):
                for part in reversed(doc.parts):
                    stack.append((indent, mode, part))
            elif isinstance(doc, Indent):
                stack.append((indent + doc.amount, mode, doc.body))
            elif isinstance(doc, Group):
                flat = (indent, FLAT, doc.body)
                if fits(self.width - self.column, [flat]):
                    stack.append(flat)
                else:
                    stack.append((indent, BROKEN, doc.body))
        return "".join(self.pieces)


def quote(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + escaped + '"'


def to_doc(value):
    """Turns plain data into a document."""
    if value is None:
        return Text("null")
    if value is True or value is False:
        return Text("true" if value else "false")
    if isinstance(value, str):
        return Text(quote(value))
    if isinstance(value, (int, float)):
        return Text(repr(value))
    if isinstance(value, dict):
        items = [Text(quote(key) + ": ") + to_doc(value[key]) for key in sorted(value)]
        return bracketed("{", items, "}")
    if isinstance(value, (list, tuple)):
        return bracketed("[", [to_doc(item) for item in value], "]")
    raise TypeError("cannot print %s" % type(value).__name__)


def pretty(value, width=72):
    return Printer(width).render(to_doc(value))


class SampleMaker:
    """Makes nested data of every kind from a seed."""

    NAMES = ["id", "name", "children", "tags", "size", "owner", "path", "note", "ratio", "open"]

    def __init__(self, seed):
        self.state = seed

    def pick(self, bound):
        self.state = (self.state * 22695477 + 1) & 0xFFFFFFFF
        return (self.state >> 16) % bound

    def word(self):
        return "".join("abcdefghij\"\n klmnop"[self.pick(19)] for _ in range(2 + self.pick(9)))

    def value(self, depth):
        kind = self.pick(9) if depth > 0 else self.pick(5)
        if kind == 0:
            return self.pick(100000)
        if kind == 1:
            return self.pick(1000) / 8.0
        if kind == 2:
            return self.pick(2) == 1
        if kind == 3:
            return None
        if kind == 4:
            return self.word()
        if kind in (5, 6):
            return [self.value(depth - 1) for _ in range(self.pick(6))]
        return {name: self.value(depth - 1) for name in self.NAMES[self.pick(5):]}


def main(scale=1):
    total_lines = 0
    widest = 0
    checksum = 0
    excerpt = ""
    for seed in range(70 * scale):
        data = [SampleMaker(seed * 977 + 13).value(5) for _ in range(2)]
        data.append({"seed": seed, "inner": SampleMaker(seed + 1).value(4)})
        for width in (40, 72, 100):
            text = pretty(data, width)
            lines = text.split("\n")
            total_lines += len(lines)
            widest = max(widest, max(len(line) for line in lines))
            for line in lines:
                checksum = (checksum * 131 + len(line) + len(line.strip())) % 998244353
            if seed == 3 and width == 72:
                excerpt = lines[:4]
    return total_lines, widest, checksum, excerpt


if __name__ == "__main__":
    print(main())

"""Scans the text of a small C-like language without regular expressions, and gathers metrics of its functions."""

import string

KEYWORDS = frozenset("if else while for return int float char void struct break continue".split())
THREE = frozenset(["<<=", ">>=", "..."])
TWO = frozenset(["==", "!=", "<=", ">=", "&&", "||", "++", "--", "+=", "-=", "*=", "/=", "->", "<<", ">>"])
ONE = frozenset("+-*/%=<>!&|^~?:;,.(){}[]")
NAME_START = frozenset(string.ascii_letters + "_")
NAME_PART = NAME_START | frozenset(string.digits)
ESCAPES = {"n": "\n", "t": "\t", "\\": "\\", '"': '"', "'": "'", "0": "\0"}
BRANCHES = frozenset(["if", "while", "for", "&&", "||", "?"])


class ScanError(Exception):
    def __init__(self, message, line, column):
        super().__init__("%d:%d: %s" % (line, column, message))


class Token:
    __slots__ = ("kind", "value", "line", "column")

    def __init__(self, kind, value, line, column):
        self.kind = kind
        self.value = value
        self.line = line
        self.column = column


class Scanner:
    def __init__(self, text):
        self.text = text
        self.position = 0
        self.line = 1
        self.column = 1
        self.comments = 0

    def peek(self, offset=0):
        place = self.position + offset
        return self.text[place] if place < len(self.text) else ""

    def advance(self):
        character = self.text[self.position]
        self.position += 1
        if character == "\n":
            self.line += 1
            self.column = 1
        else:
            self.column += 1
        return character

    def error(self, message):
        return ScanError(message, self.line, self.column)

    def skip_blanks_and_comments(self):
        while True:
            character = self.peek()
            if character and character in " \t\r\n":
                self.advance()
            elif character == "/" and self.peek(1) == "/":
                self.comments += 1
                while self.peek() not in ("", "\n"):
                    self.advance()
            elif character == "/" and self.peek(1) == "*":
                self.comments += 1
                self.block_comment()
            else:
                return

    def block_comment(self):
        self.advance()
        self.advance()
        while not (self.peek() == "*" and self.peek(1) == "/"):
            if not self.peek():
                raise self.error("comment not closed")
            self.advance()
        self.advance()
        self.advance()

    def tokens(self):
        while True:
            self.skip_blanks_and_comments()
            if not self.peek():
                return
            line, column = self.line, self.column
            kind, value = self.scan_token()
            yield Token(kind, value, line, column)

    def scan_token(self):
        character = self.peek()
        if character in NAME_START:
            name = self.take_while(NAME_PART)
            return ("keyword" if name in KEYWORDS else "name"), name
        if character in string.digits:
            return self.number()
        if character == '"':
            return "string", self.quoted('"')
        if character == "'":
            value = self.quoted("'")
            if len(value) != 1:
                raise self.error("one character expected")
            return "char", value
        return "operator", self.operator()

    def take_while(self, allowed):
        start = self.position
        while self.peek() and self.peek() in allowed:
            self.advance()
        return self.text[start:self.position]

    def number(self):
        if self.peek() == "0" and self.peek(1) in ("x", "X"):
            self.advance()
            self.advance()
            return "int", int(self.take_while(frozenset(string.hexdigits)), 16)
        digits = self.take_while(frozenset(string.digits))
        if self.peek() == "." and self.peek(1) in string.digits:
            self.advance()
            return "float", float(digits + "." + self.take_while(frozenset(string.digits)))
        return "int", int(digits)

    def quoted(self, quote):
        self.advance()
        parts = []
        while self.peek() != quote:
            if self.peek() in ("", "\n"):
                raise self.error("literal not closed")
            character = self.advance()
            if character == "\\":
                escape = self.advance()
                if escape not in ESCAPES:
                    raise self.error("unknown escape %r" % escape)
                character = ESCAPES[escape]
            parts.append(character)
        self.advance()
        return "".join(parts)

    def operator(self):
        for length, known in ((3, THREE), (2, TWO), (1, ONE)):
            piece = self.text[self.position:self.position + length]
            if piece in known:
                for _ in piece:
                    self.advance()
                return piece
        raise self.error("unexpected %r" % self.peek())


class FunctionMetrics:
    def __init__(self, name, line):
        self.name = name
        self.line = line
        self.complexity = 1
        self.tokens = 0
        self.depth = 0


class Analyzer:
    """Finds functions as `name ( ... ) {` at depth 0, and measures them."""

    def __init__(self):
        self.functions = []
        self.counts = {}
        self.constants = 0

    def feed(self, tokens):
        depth = 0
        current = None
        candidate = None
        parentheses = 0
        previous = None
        for token in tokens:
            self.counts[token.kind] = self.counts.get(token.kind, 0) + 1
            if token.kind in ("int", "float"):
                self.constants += token.value
            if current is None:
                if token.value == "(" and previous is not None and previous.kind == "name" and parentheses == 0:
                    candidate = previous
                parentheses += (token.value == "(") - (token.value == ")")
                if token.value == "{" and candidate is not None and parentheses == 0:
                    current = FunctionMetrics(candidate.value, candidate.line)
                    depth = 1
            else:
                current.tokens += 1
                if token.value in BRANCHES and token.kind != "string":
                    current.complexity += 1
                if token.value == "{":
                    depth += 1
                    current.depth = max(current.depth, depth)
                elif token.value == "}":
                    depth -= 1
                    if depth == 0:
                        self.functions.append(current)
                        current = candidate = None
            previous = token


SAMPLE = r"""
/* a function of the sample, number %(number)d */
int work_%(number)d(int count, char *text) {
    int total = 0x%(number)x;   // starts here
    for (int i = 0; i < count; i++) {
        if (text[i] == '\n' || text[i] == '\t') {
            total += %(number)d * i;
        } else if (text[i] != '"' && total < 1000.25) {
            total <<= 1;
            while (total > 77) { total -= 3; }
        }
    }
    print("total of %(number)d: \"%%d\"\n", total);
    return total ? total : -1;
}
"""


def main(scale=1):
    text = "".join(SAMPLE % {"number": number} for number in range(1000 * scale))
    scanner = Scanner(text)
    analyzer = Analyzer()
    analyzer.feed(scanner.tokens())
    errors = []
    for broken in ('int x = "open', "/* never closed", "a = @;", "'ab'", r'"\q"'):
        try:
            list(Scanner(broken).tokens())
        except ScanError as error:
            errors.append(str(error))
    last = analyzer.functions[-1]
    return {
        "functions": len(analyzer.functions),
        "counts": sorted(analyzer.counts.items()),
        "constants": analyzer.constants,
        "comments": scanner.comments,
        "lines": scanner.line,
        "last": (last.name, last.line, last.complexity, last.tokens, last.depth),
        "errors": errors,
    }


if __name__ == "__main__":
    print(main())

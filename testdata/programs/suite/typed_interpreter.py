"""An interpreter for a small language: scanner, parser, tree of typed nodes, scopes and functions."""

from typing import Dict, List, NamedTuple, Optional, Union

Value = Union[int, bool]


class Token(NamedTuple):
    kind: str
    text: str
    line: int


class LanguageError(Exception):
    def __init__(self, line: int, message: str) -> None:
        super().__init__("line %d: %s" % (line, message))


class Scanner:
    KEYWORDS = frozenset(["let", "while", "if", "else", "def", "return", "print"])
    PAIRS = frozenset(["==", "!=", "<=", ">=", "&&", "||"])

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.line = 1

    def scan(self) -> List[Token]:
        tokens: List[Token] = []
        token = self.next_token()
        while token is not None:
            tokens.append(token)
            token = self.next_token()
        tokens.append(Token("end", "", self.line))
        return tokens

    def next_token(self) -> Optional[Token]:
        self.skip_space()
        if self.position >= len(self.text):
            return None
        start = self.position
        char = self.text[start]
        if char.isdigit():
            return self.token("number", self.end_of_word(start))
        if char.isalpha():
            end = self.end_of_word(start)
            word = self.text[start:end]
            return self.token(word if word in self.KEYWORDS else "name", end)
        if self.text[start:start + 2] in self.PAIRS:
            return self.token(self.text[start:start + 2], start + 2)
        if char in "+-*/%<>=(){},;":
            return self.token(char, start + 1)
        raise LanguageError(self.line, "unexpected " + char)

    def skip_space(self) -> None:
        while self.position < len(self.text) and self.text[self.position].isspace():
            if self.text[self.position] == "\n":
                self.line += 1
            self.position += 1

    def end_of_word(self, start: int) -> int:
        end = start
        while end < len(self.text) and self.text[end].isalnum():
            end += 1
        return end

    def token(self, kind: str, end: int) -> Token:
        text = self.text[self.position:end]
        self.position = end
        return Token(kind, text, self.line)


class Scope:
    def __init__(self, parent: Optional["Scope"] = None) -> None:
        self.parent = parent
        self.values: Dict[str, Value] = {}
        self.result: Optional[Value] = None
        self.returned = False

    def owner(self, name: str) -> Optional["Scope"]:
        scope: Optional[Scope] = self
        while scope is not None:
            if name in scope.values:
                return scope
            scope = scope.parent
        return None

    def get(self, name: str) -> Value:
        owner = self.owner(name)
        if owner is None:
            raise LanguageError(0, "unknown " + name)
        return owner.values[name]

    def set(self, name: str, value: Value) -> None:
        owner = self.owner(name)
        if owner is None:
            raise LanguageError(0, "unknown " + name)
        owner.values[name] = value


class Expression:
    def evaluate(self, scope: Scope) -> Value:
        raise NotImplementedError


class Number(Expression):
    def __init__(self, value: int) -> None:
        self.value = value

    def evaluate(self, scope: Scope) -> Value:
        return self.value


class Variable(Expression):
    def __init__(self, name: str) -> None:
        self.name = name

    def evaluate(self, scope: Scope) -> Value:
        return scope.get(self.name)


class Binary(Expression):
    def __init__(self, operator: str, left: Expression, right: Expression) -> None:
        self.operator = operator
        self.left = left
        self.right = right

    def evaluate(self, scope: Scope) -> Value:
        left = self.left.evaluate(scope)
        operator = self.operator
        if operator == "&&":
            return bool(left) and bool(self.right.evaluate(scope))
        if operator == "||":
            return bool(left) or bool(self.right.evaluate(scope))
        right = self.right.evaluate(scope)
        if operator == "+":
            return left + right
        if operator == "-":
            return left - right
        if operator == "*":
            return left * right
        if operator == "/":
            return left // right
        if operator == "%":
            return left % right
        if operator == "<":
            return left < right
        if operator == ">":
            return left > right
        if operator == "<=":
            return left <= right
        if operator == ">=":
            return left >= right
        return left == right if operator == "==" else left != right


class Call(Expression):
    def __init__(self, function: "Function", arguments: List[Expression]) -> None:
        self.function = function
        self.arguments = arguments

    def evaluate(self, scope: Scope) -> Value:
        inner = Scope()
        for name, argument in zip(self.function.parameters, self.arguments):
            inner.values[name] = argument.evaluate(scope)
        self.function.body.run(inner)
        return inner.result if inner.result is not None else 0


class Statement:
    def run(self, scope: Scope) -> None:
        raise NotImplementedError


class Let(Statement):
    def __init__(self, name: str, value: Expression) -> None:
        self.name = name
        self.value = value

    def run(self, scope: Scope) -> None:
        scope.values[self.name] = self.value.evaluate(scope)


class Assign(Statement):
    def __init__(self, name: str, value: Expression) -> None:
        self.name = name
        self.value = value

    def run(self, scope: Scope) -> None:
        scope.set(self.name, self.value.evaluate(scope))


class Block(Statement):
    def __init__(self, body: List[Statement]) -> None:
        self.body = body

    def run(self, scope: Scope) -> None:
        for statement in self.body:
            statement.run(scope)
            if scope.returned:
                return


class While(Statement):
    def __init__(self, test: Expression, body: Block) -> None:
        self.test = test
        self.body = body

    def run(self, scope: Scope) -> None:
        while not scope.returned and self.test.evaluate(scope):
            self.body.run(scope)


class If(Statement):
    def __init__(self, test: Expression, body: Block, otherwise: Optional[Block]) -> None:
        self.test = test
        self.body = body
        self.otherwise = otherwise

    def run(self, scope: Scope) -> None:
        if self.test.evaluate(scope):
            self.body.run(scope)
        elif self.otherwise is not None:
            self.otherwise.run(scope)


class Return(Statement):
    def __init__(self, value: Expression) -> None:
        self.value = value

    def run(self, scope: Scope) -> None:
        scope.result = self.value.evaluate(scope)
        scope.returned = True


class Print(Statement):
    def __init__(self, value: Expression, output: List[str]) -> None:
        self.value = value
        self.output = output

    def run(self, scope: Scope) -> None:
        self.output.append(str(self.value.evaluate(scope)))


class Function:
    def __init__(self, parameters: List[str]) -> None:
        self.parameters = parameters
        self.body = Block([])


class Parser:
    LEVELS = (("||",), ("&&",), ("==", "!=", "<", ">", "<=", ">="), ("+", "-"), ("*", "/", "%"))

    def __init__(self, tokens: List[Token], output: List[str]) -> None:
        self.tokens = tokens
        self.output = output
        self.position = 0
        self.functions: Dict[str, Function] = {}

    def peek(self) -> Token:
        return self.tokens[self.position]

    def take(self, kind: str) -> Token:
        token = self.tokens[self.position]
        if token.kind != kind:
            raise LanguageError(token.line, "expected %s, not %s" % (kind, token.text))
        self.position += 1
        return token

    def accept(self, kind: str) -> bool:
        if self.tokens[self.position].kind != kind:
            return False
        self.position += 1
        return True

    def program(self) -> Block:
        body: List[Statement] = []
        while not self.accept("end"):
            if self.peek().kind == "def":
                self.function()
            else:
                body.append(self.statement())
        return Block(body)

    def function(self) -> None:
        self.take("def")
        name = self.take("name").text
        self.take("(")
        function = Function([])
        self.functions[name] = function
        while not self.accept(")"):
            function.parameters.append(self.take("name").text)
            self.accept(",")
        function.body = self.block()

    def block(self) -> Block:
        self.take("{")
        body: List[Statement] = []
        while not self.accept("}"):
            body.append(self.statement())
        return Block(body)

    def statement(self) -> Statement:
        if self.accept("while"):
            return While(self.expression(), self.block())
        if self.accept("if"):
            test, body = self.expression(), self.block()
            return If(test, body, self.block() if self.accept("else") else None)
        if self.accept("return"):
            return self.ended(Return(self.expression()))
        if self.accept("print"):
            return self.ended(Print(self.expression(), self.output))
        declares = self.accept("let")
        name = self.take("name").text
        self.take("=")
        value = self.expression()
        return self.ended(Let(name, value) if declares else Assign(name, value))

    def ended(self, statement: Statement) -> Statement:
        self.take(";")
        return statement

    def expression(self, level: int = 0) -> Expression:
        if level == len(self.LEVELS):
            return self.operand()
        left = self.expression(level + 1)
        while self.peek().kind in self.LEVELS[level]:
            operator = self.take(self.peek().kind).text
            left = Binary(operator, left, self.expression(level + 1))
        return left

    def operand(self) -> Expression:
        if self.accept("("):
            inner = self.expression()
            self.take(")")
            return inner
        if self.peek().kind == "number":
            return Number(int(self.take("number").text))
        name = self.take("name").text
        if not self.accept("("):
            return Variable(name)
        arguments: List[Expression] = []
        while not self.accept(")"):
            arguments.append(self.expression())
            self.accept(",")
        return Call(self.functions[name], arguments)


PROGRAM = """
def gcd(a, b) { while b != 0 { let r = a % b; a = b; b = r; } return a; }
def isprime(n) {
    if n < 2 { return 0; }
    let d = 2;
    while d * d <= n { if n % d == 0 { return 0; } d = d + 1; }
    return 1;
}
def steps(n) { let count = 0; while n > 1 { if n % 2 == 0 { n = n / 2; } else { n = 3 * n + 1; } count = count + 1; } return count; }
let i = 1; let primes = 0; let longest = 0; let common = 0;
while i <= 1500 {
    primes = primes + isprime(i);
    let s = steps(i);
    if s > longest && i % 2 == 1 { longest = s; }
    common = common + gcd(i * 36, 5040);
    i = i + 1;
}
print primes; print longest; print common;
"""


def main(scale: int = 1) -> List[str]:
    output: List[str] = []
    for _ in range(scale):
        parser = Parser(Scanner(PROGRAM).scan(), output)
        parser.program().run(Scope())
    return output


if __name__ == "__main__":
    print(main())

"""A calculator language: tokenizer, recursive descent parser, tree evaluator.

The language has numbers, variables, functions of any number of parameters,
conditional expressions and assignments:

    let square(n) = n * n
    total = square(3) + square(4)
    if total > 20 then total - 20 else 0
"""

KEYWORDS = ("let", "if", "then", "else", "and", "or", "not")
TWO_CHARACTER_OPERATORS = ("<=", ">=", "==", "!=")
ONE_CHARACTER_OPERATORS = "+-*/%()=<>,"
MODULUS = 1000003


class CalculatorError(Exception):
    pass


class Token:
    def __init__(self, kind, text, position):
        self.kind = kind
        self.text = text
        self.position = position

    def __repr__(self):
        return "Token(%r, %r)" % (self.kind, self.text)


def is_name_start(character):
    return character.isalpha() or character == "_"


def is_name_part(character):
    return character.isalnum() or character == "_"


def scan_while(text, start, accepts):
    end = start
    while end < len(text) and accepts(text[end]):
        end += 1
    return end


def tokenize(text):
    tokens = []
    position = 0
    while position < len(text):
        character = text[position]
        if character == " ":
            position += 1
            continue
        if character.isdigit():
            end = scan_while(text, position, str.isdigit)
            kind = "number"
        elif is_name_start(character):
            end = scan_while(text, position, is_name_part)
            kind = "keyword" if text[position:end] in KEYWORDS else "name"
        elif text[position:position + 2] in TWO_CHARACTER_OPERATORS:
            end = position + 2
            kind = "operator"
        elif character in ONE_CHARACTER_OPERATORS:
            end = position + 1
            kind = "operator"
        else:
            raise CalculatorError("unexpected %r at %d" % (character, position))
        tokens.append(Token(kind, text[position:end], position))
        position = end
    tokens.append(Token("end", "", position))
    return tokens


class Parser:
    """Makes nested tuples: (node kind, part, part, ...)."""

    def __init__(self, tokens):
        self.tokens = tokens
        self.index = 0

    def peek(self):
        return self.tokens[self.index]

    def advance(self):
        token = self.tokens[self.index]
        self.index += 1
        return token

    def at(self, text):
        token = self.peek()
        return token.text == text and token.kind in ("operator", "keyword")

    def accept(self, text):
        if self.at(text):
            self.advance()
            return True
        return False

    def expect(self, text):
        if not self.accept(text):
            token = self.peek()
            raise CalculatorError("expected %r at %d, found %r" % (text, token.position, token.text))

    def expect_name(self):
        token = self.advance()
        if token.kind != "name":
            raise CalculatorError("expected a name at %d" % token.position)
        return token.text

    def statement(self):
        if self.accept("let"):
            name = self.expect_name()
            self.expect("(")
            parameters = [self.expect_name()]
            while self.accept(","):
                parameters.append(self.expect_name())
            self.expect(")")
            self.expect("=")
            return ("define", name, parameters, self.expression())
        if self.peek().kind == "name" and self.tokens[self.index + 1].text == "=":
            name = self.expect_name()
            self.expect("=")
            return ("assign", name, self.expression())
        return self.expression()

    def expression(self):
        if self.accept("if"):
            condition = self.expression()
            self.expect("then")
            chosen = self.expression()
            self.expect("else")
            return ("if", condition, chosen, self.expression())
        return self.disjunction()

    def disjunction(self):
        left = self.conjunction()
        while self.accept("or"):
            left = ("or", left, self.conjunction())
        return left

    def conjunction(self):
        left = self.comparison()
        while self.accept("and"):
            left = ("and", left, self.comparison())
        return left

    def comparison(self):
        left = self.addition()
        for operator in ("<=", ">=", "==", "!=", "<", ">"):
            if self.accept(operator):
                return ("binary", operator, left, self.addition())
        return left

    def addition(self):
        left = self.multiplication()
        while self.at("+") or self.at("-"):
            operator = self.advance().text
            left = ("binary", operator, left, self.multiplication())
        return left

    def multiplication(self):
        left = self.unary()
        while self.at("*") or self.at("/") or self.at("%"):
            operator = self.advance().text
            left = ("binary", operator, left, self.unary())
        return left

    def unary(self):
        if self.accept("-"):
            return ("negate", self.unary())
        if self.accept("not"):
            return ("not", self.unary())
        return self.primary()

    def primary(self):
        token = self.advance()
        if token.kind == "number":
            return ("number", int(token.text))
        if token.kind == "name":
            if self.accept("("):
                arguments = [self.expression()]
                while self.accept(","):
                    arguments.append(self.expression())
                self.expect(")")
                return ("call", token.text, arguments)
            return ("name", token.text)
        if token.text == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        raise CalculatorError("unexpected %r at %d" % (token.text, token.position))


def parse(line):
    parser = Parser(tokenize(line))
    tree = parser.statement()
    if parser.peek().kind != "end":
        raise CalculatorError("text left over at %d" % parser.peek().position)
    return tree


def apply_binary(operator, left, right):
    if operator == "+":
        return left + right
    if operator == "-":
        return left - right
    if operator == "*":
        return left * right
    if operator == "<":
        return int(left < right)
    if operator == ">":
        return int(left > right)
    if operator == "<=":
        return int(left <= right)
    if operator == ">=":
        return int(left >= right)
    if operator == "==":
        return int(left == right)
    if operator == "!=":
        return int(left != right)
    if right == 0:
        raise CalculatorError("division by zero")
    return left // right if operator == "/" else left % right


class Evaluator:
    def __init__(self):
        self.variables = {}
        self.functions = {}
        self.calls = 0

    def lookup(self, name, scope):
        if name in scope:
            return scope[name]
        if name in self.variables:
            return self.variables[name]
        raise CalculatorError("unknown name %r" % name)

    def evaluate(self, node, scope):
        kind = node[0]
        if kind == "number":
            return node[1]
        if kind == "name":
            return self.lookup(node[1], scope)
        if kind == "binary":
            return apply_binary(node[1], self.evaluate(node[2], scope), self.evaluate(node[3], scope))
        if kind == "call":
            return self.call(node[1], [self.evaluate(argument, scope) for argument in node[2]])
        if kind == "if":
            return self.evaluate(node[2] if self.evaluate(node[1], scope) else node[3], scope)
        if kind == "and":
            return self.evaluate(node[1], scope) and self.evaluate(node[2], scope)
        if kind == "or":
            return self.evaluate(node[1], scope) or self.evaluate(node[2], scope)
        if kind == "not":
            return int(not self.evaluate(node[1], scope))
        if kind == "negate":
            return -self.evaluate(node[1], scope)
        raise CalculatorError("unknown node %r" % kind)

    def call(self, name, arguments):
        if name not in self.functions:
            raise CalculatorError("unknown function %r" % name)
        parameters, body = self.functions[name]
        if len(parameters) != len(arguments):
            raise CalculatorError("%s takes %d arguments" % (name, len(parameters)))
        self.calls += 1
        return self.evaluate(body, dict(zip(parameters, arguments)))

    def execute(self, line):
        node = parse(line)
        if node[0] == "define":
            self.functions[node[1]] = (node[2], node[3])
            return None
        if node[0] == "assign":
            value = self.evaluate(node[2], {})
            self.variables[node[1]] = value
            return value
        return self.evaluate(node, {})


LIBRARY = [
    "let square(n) = n * n",
    "let gcd(a, b) = if b == 0 then a else gcd(b, a % b)",
    "let fib(n) = if n < 2 then n else fib(n - 1) + fib(n - 2)",
    "let power(b, e) = if e == 0 then 1 else if e % 2 == 1 then b * power(b, e - 1) else square(power(b, e / 2))",
    "let clamp(n, low, high) = if n < low then low else if n > high then high else n",
]

SCRIPT = [
    "base = seed * 31 + 7",
    "first = gcd(base * 12, 360) + clamp(base % 50, 10, 40)",
    "second = power(3, 5 + base % 7) - (first + 2) * (first - 2) % 97",
    "if first > 20 and not (second < 0) then first * second else -second + fib(6)",
    "(base + 1) * (base + 2) / (1 + first % 5) % 1009",
    "unknown_name + 1",
    "first / (seed - seed)",
    "3 + * 4",
]


def main(scale=1):
    evaluator = Evaluator()
    for line in LIBRARY:
        evaluator.execute(line)
    checksum = 0
    errors = {}
    for seed in range(2000 * scale):
        evaluator.variables["seed"] = seed
        for line in SCRIPT:
            try:
                value = evaluator.execute(line)
            except CalculatorError as error:
                message = str(error)
                errors[message] = errors.get(message, 0) + 1
            else:
                checksum = (checksum * 33 + value) % MODULUS
    return checksum, evaluator.calls, errors


if __name__ == "__main__":
    print(main())

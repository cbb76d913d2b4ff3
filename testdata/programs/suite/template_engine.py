"""A small template engine: text with {{ expressions }}, {% for %}, {% if %} and filters."""

ESCAPES = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")]


class TemplateError(Exception):
    pass


def escape(text):
    for character, entity in ESCAPES:
        text = text.replace(character, entity)
    return text


FILTERS = {}


def template_filter(function):
    """Makes the function available in templates under its own name."""
    FILTERS[function.__name__] = function
    return function


@template_filter
def upper(value):
    return str(value).upper()


@template_filter
def money(value):
    whole, cents = divmod(int(value), 100)
    digits = str(whole)
    groups = []
    while len(digits) > 3:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
    groups.insert(0, digits)
    return "%s.%02d" % (",".join(groups), cents)


@template_filter
def shorten(value):
    text = str(value)
    return text if len(text) <= 12 else text[:9] + "..."


class Safe(str):
    """Text that is not escaped again."""


@template_filter
def safe(value):
    return Safe(value)


class Context:
    """Nested scopes of variables; the innermost is searched first."""

    def __init__(self, variables):
        self.scopes = [variables]

    def push(self, scope):
        self.scopes.append(scope)

    def pop(self):
        self.scopes.pop()

    def lookup(self, name):
        for scope in reversed(self.scopes):
            if name in scope:
                return scope[name]
        raise TemplateError("unknown variable %r" % name)


class Expression:
    """A dotted name with filters behind it: user.name|shorten|upper"""

    def __init__(self, source):
        path, *names = [part.strip() for part in source.split("|")]
        self.path = path.split(".")
        self.filters = []
        for name in names:
            if name not in FILTERS:
                raise TemplateError("unknown filter %r" % name)
            self.filters.append(FILTERS[name])

    def evaluate(self, context):
        value = context.lookup(self.path[0])
        for step in self.path[1:]:
            value = self._resolve(value, step)
        for function in self.filters:
            value = function(value)
        return value

    def _resolve(self, value, step):
        if isinstance(value, dict):
            if step in value:
                return value[step]
        elif isinstance(value, (list, tuple)) and step.isdigit():
            return value[int(step)]
        elif hasattr(value, step):
            attribute = getattr(value, step)
            return attribute() if callable(attribute) else attribute
        raise TemplateError("no %r in %s" % (step, ".".join(self.path)))


class TextNode:
    def __init__(self, text):
        self.text = text

    def render(self, context, output):
        output.append(self.text)


class OutputNode:
    def __init__(self, source):
        self.expression = Expression(source)

    def render(self, context, output):
        value = self.expression.evaluate(context)
        output.append(value if isinstance(value, Safe) else escape(str(value)))


class ForNode:
    def __init__(self, source, body):
        name, separator, sequence = source.partition(" in ")
        if not separator:
            raise TemplateError("for needs in: %r" % source)
        self.name = name.strip()
        self.sequence = Expression(sequence)
        self.body = body

    def render(self, context, output):
        items = list(self.sequence.evaluate(context))
        scope = {}
        context.push(scope)
        for index, item in enumerate(items):
            scope[self.name] = item
            scope["loop"] = {"index": index + 1, "first": index == 0, "last": index == len(items) - 1}
            render_all(self.body, context, output)
        context.pop()


class IfNode:
    def __init__(self, source, body, otherwise):
        self.negated = source.startswith("not ")
        self.condition = Expression(source[4:] if self.negated else source)
        self.body = body
        self.otherwise = otherwise

    def render(self, context, output):
        if bool(self.condition.evaluate(context)) != self.negated:
            render_all(self.body, context, output)
        else:
            render_all(self.otherwise, context, output)


def render_all(nodes, context, output):
    for node in nodes:
        node.render(context, output)


def split_source(source):
    """Yields (kind, text) with kind text, output or tag."""
    position = 0
    while position < len(source):
        starts = [start for start in (source.find("{{", position), source.find("{%", position)) if start >= 0]
        if not starts:
            yield "text", source[position:]
            return
        start = min(starts)
        if start > position:
            yield "text", source[position:start]
        closing = "}}" if source[start + 1] == "{" else "%}"
        end = source.find(closing, start)
        if end < 0:
            raise TemplateError("not closed: %r" % source[start:start + 20])
        yield ("output" if closing == "}}" else "tag"), source[start + 2:end].strip()
        position = end + 2


class Template:
    def __init__(self, source):
        self._parts = list(split_source(source))
        self._next = 0
        self.nodes, ended_by = self._parse(())
        del self._parts

    def _parse(self, terminators):
        nodes = []
        while self._next < len(self._parts):
            kind, text = self._parts[self._next]
            self._next += 1
            if kind == "text":
                nodes.append(TextNode(text))
            elif kind == "output":
                nodes.append(OutputNode(text))
            elif text in terminators:
                return nodes, text
            elif text.startswith("for "):
                body, _ = self._parse(("endfor",))
                nodes.append(ForNode(text[4:], body))
            elif text.startswith("if "):
                body, ended_by = self._parse(("else", "endif"))
                otherwise = self._parse(("endif",))[0] if ended_by == "else" else []
                nodes.append(IfNode(text[3:].strip(), body, otherwise))
            else:
                raise TemplateError("unknown tag %r" % text)
        if terminators:
            raise TemplateError("missing %s" % " or ".join(terminators))
        return nodes, None

    def render(self, **variables):
        output = []
        render_all(self.nodes, Context(variables), output)
        return "".join(output)


PAGE = """<h1>{{ title|upper }}</h1>
{% for customer in customers %}<section class="{{ customer.kind }}">
  <h2>{{ loop.index }}. {{ customer.name|shorten }}</h2>
  {% if customer.orders %}<ul>
  {% for order in customer.orders %}<li>{{ order.0 }} <b>{{ order.1|money }}</b>{% if not loop.last %};{% endif %}</li>
  {% endfor %}</ul>{% else %}<p>{{ nothing|safe }}</p>{% endif %}
</section>{% endfor %}
{{ footer }}"""


class Customer:
    def __init__(self, number):
        self.number = number
        self.orders = [("item %d & co" % item, number * item * 99991) for item in range(number % 6)]

    @property
    def kind(self):
        return "gold" if self.number % 3 == 0 else "plain"

    def name(self):
        return "Customer <%d>" % (self.number * self.number)


def main(scale=1):
    template = Template(PAGE)
    checksum = 0
    page = ""
    for number in range(800 * scale):
        customers = [Customer(number + offset) for offset in range(20)]
        page = template.render(title="report %d" % number, customers=customers, nothing="<i>nothing</i>", footer="the end")
        checksum = (checksum * 37 + len(page) + page.count("gold")) % 1000000007
    errors = []
    for source in ("{{ name|wrong }}", "{% for x y %}{% endfor %}", "{% if x %}", "{{ open", "{{ missing }}"):
        try:
            Template(source).render(name="x")
        except TemplateError as error:
            errors.append(str(error))
    return checksum, page.splitlines()[:4], errors


if __name__ == "__main__":
    print(main())

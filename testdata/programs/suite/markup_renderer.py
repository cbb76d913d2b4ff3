"""Renders a small markup language, in the manner of Markdown, as HTML and as plain text with a table of contents."""

ESCAPES = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")]


def escape(text):
    for character, entity in ESCAPES:
        text = text.replace(character, entity)
    return text


class Block:
    kind = "paragraph"

    def __init__(self, lines):
        self.lines = lines

    def text(self):
        return " ".join(line.strip() for line in self.lines)

    def accept(self, renderer):
        return getattr(renderer, "render_" + self.kind)(self)


class Heading(Block):
    kind = "heading"

    def __init__(self, level, title):
        Block.__init__(self, [title])
        self.level = level
        self.anchor = "-".join(word.lower() for word in title.split() if word.isalnum())


class Code(Block):
    kind = "code"


class Quote(Block):
    kind = "quote"


class Rule(Block):
    kind = "rule"


class Items(Block):
    kind = "items"

    def __init__(self, ordered, lines):
        Block.__init__(self, lines)
        self.ordered = ordered


def is_rule(line):
    stripped = line.replace(" ", "")
    return len(stripped) >= 3 and (stripped == "-" * len(stripped) or stripped == "*" * len(stripped))


def item_mark(line):
    """The length of the mark with which an item of a list begins; 0 if there is none."""
    if line.startswith("- ") or line.startswith("* "):
        return 2
    digits = 0
    while digits < len(line) and line[digits].isdigit():
        digits += 1
    if 0 < digits <= 3 and line[digits:digits + 2] == ". ":
        return digits + 2
    return 0


def parse(text):
    blocks = []
    lines = text.split("\n")
    i = 0
    while i < len(lines):
        line = lines[i]
        if not line.strip():
            i += 1
        elif line.startswith("#"):
            level = len(line) - len(line.lstrip("#"))
            blocks.append(Heading(min(level, 6), line[level:].strip()))
            i += 1
        elif line.startswith("```"):
            start = i + 1
            i = start
            while i < len(lines) and not lines[i].startswith("```"):
                i += 1
            blocks.append(Code(lines[start:i]))
            i += 1
        elif is_rule(line):
            blocks.append(Rule([]))
            i += 1
        else:
            start = i
            while i < len(lines) and lines[i].strip() and not lines[i].startswith("#"):
                i += 1
            part = lines[start:i]
            if line.startswith(">"):
                blocks.append(Quote([each.lstrip("> ") for each in part]))
            elif item_mark(line) > 0:
                items = []
                for each in part:
                    mark = item_mark(each)
                    if mark:
                        items += [each[mark:]]
                    else:
                        items[-1] += " " + each.strip()
                blocks.append(Items(line[0].isdigit(), items))
            else:
                blocks.append(Block(part))
    return blocks


class Inline:
    """Emphasis, code and links inside of a line."""

    MARKS = (("**", "strong"), ("*", "em"), ("`", "code"))

    def __init__(self, links):
        self.links = links

    def render(self, text):
        result = []
        position = 0
        while position < len(text):
            mark, tag = self.mark_at(text, position)
            end = text.find(mark, position + len(mark)) if mark else -1
            if mark and end > position + len(mark):
                inner = text[position + len(mark):end]
                inner = escape(inner) if tag == "code" else self.render(inner)
                result.append("<%s>%s</%s>" % (tag, inner, tag))
                position = end + len(mark)
            elif text[position] == "[":
                link, position = self.link_at(text, position)
                result.append(link)
            else:
                stop = position + 1
                while stop < len(text) and text[stop] not in ("*", "`", "["):
                    stop += 1
                result.append(escape(text[position:stop]))
                position = stop
        return "".join(result)

    def mark_at(self, text, position):
        for mark, tag in self.MARKS:
            if text.startswith(mark, position):
                return mark, tag
        return None, None

    def link_at(self, text, position):
        close = text.find("](", position)
        end = text.find(")", close)
        if close < 0 or end < 0:
            return "[", position + 1
        target = text[close + 2:end]
        self.links.append(target)
        label = self.render(text[position + 1:close])
        return '<a href="{}">{}</a>'.format(escape(target), label), end + 1


class Html:
    def __init__(self):
        self.links = []
        self.inline = Inline(self.links)

    def render_heading(self, block):
        title = self.inline.render(block.text())
        return '<h{0} id="{1}">{2}</h{0}>'.format(block.level, block.anchor, title)

    def render_paragraph(self, block):
        return "<p>%s</p>" % self.inline.render(block.text())

    def render_quote(self, block):
        body = self.inline.render(block.text())
        return "<blockquote>" + body + "</blockquote>"

    def render_code(self, block):
        return "<pre>" + escape("\n".join(block.lines)) + "</pre>"

    def render_rule(self, block):
        return "<hr>"

    def render_items(self, block):
        tag = "ol" if block.ordered else "ul"
        items = "".join("<li>%s</li>" % self.inline.render(line) for line in block.lines)
        return "<{0}>{1}</{0}>".format(tag, items)


class Plain:
    width = 60

    def wrap(self, text, indent):
        lines = []
        line = indent
        for word in text.split():
            if len(line) + len(word) > self.width and line.strip():
                lines.append(line.rstrip())
                line = indent
            line += word + " "
        lines.append(line.rstrip())
        return "\n".join(lines)

    def render_heading(self, block):
        title = block.text().upper()
        return title + "\n" + "=-~"[min(block.level, 3) - 1] * len(title)

    def render_paragraph(self, block):
        return self.wrap(block.text(), "")

    def render_quote(self, block):
        return self.wrap(block.text(), "    ")

    def render_code(self, block):
        return "\n".join("    | " + line for line in block.lines)

    def render_rule(self, block):
        return "-" * self.width

    def render_items(self, block):
        lines = []
        for number, line in enumerate(block.lines, 1):
            lines.append("%3s %s" % ("%d." % number if block.ordered else "-", line))
        return "\n".join(lines)


def contents(blocks):
    """The headings, indented by level, with their numbers."""
    counts = [0] * 7
    lines = []
    for block in blocks:
        if isinstance(block, Heading):
            counts[block.level] += 1
            for deeper in range(block.level + 1, 7):
                counts[deeper] = 0
            number = ".".join(str(count) for count in counts[1:block.level + 1] if count)
            lines.append("%s%s %s" % ("  " * (block.level - 1), number, block.text()))
    return lines


DOCUMENT = """\
# The machine of *day* {day}

It was **bought** in a year long past, and `cost < 5` coins; see [the *bill*](bills/{day}.html?a=1&b=2).
Nobody knows   why.

## Parts {day}

1. a wheel, with "teeth"
2. a *spring*
   that is bent
3. [broken link

- plain & simple
* `code` **and ** more

---

> Do not touch,
> it is hot.

### Programs

```
if a < b and not c:
    print("{{}}")
```

## Notes

Last seen in room {day}. It makes a noise **like *rain* at night**, and then for a long while it makes no noise at all, until somebody comes.
"""


def main(scale=1):
    sizes = []
    links = []
    last = []
    for day in range(1800 * scale):
        blocks = parse(DOCUMENT.format(day=day))
        html = Html()
        page = "\n".join([block.accept(html) for block in blocks])
        plain = Plain()
        text = "\n\n".join([block.accept(plain) for block in blocks])
        last = contents(blocks)
        sizes.append(len(page) * 1000 + len(text))
        links += html.links
    return sum(sizes), len(links), links[-1], last, sizes[-1]


if __name__ == "__main__":
    print(main())

"""A reader for configuration files in the style of INI, with types, includes of other sections, and ${references}."""

SPECIAL = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False, "none": None}
UNITS = {"k": 1024, "m": 1024 ** 2, "g": 1024 ** 3}
MAXIMUM_DEPTH = 10


class ConfigError(Exception):
    pass


class Option:
    """One value of a section, and where it was read."""

    def __init__(self, name, text, line):
        self.name = name
        self.text = text
        self.line = line

    def __repr__(self):
        return "Option(%r, %r, line %d)" % (self.name, self.text, self.line)


class Section:
    def __init__(self, name, parent=None):
        self.name = name
        self.parent = parent
        self.options = {}

    def find(self, name):
        section = self
        while section is not None:
            if name in section.options.keys():
                return section.options[name]
            section = section.parent
        return None

    def set(self, option):
        self.options[option.name] = option

    def names(self):
        known = set(self.options)
        if self.parent is not None:
            known.update(self.parent.names())
        return sorted(list(known))


def strip_comment(line):
    """The line without a comment, unless its mark stands in quotes."""
    quoted = None
    for i, character in enumerate(line):
        if quoted:
            if character == quoted:
                quoted = None
        elif character == '"' or character == "'":
            quoted = character
        elif character == ";" or character == "#":
            return line[:i].rstrip()
    return line.rstrip()


def is_name(text):
    if not text or not (text[0].isalpha() or text[0] == "_"):
        return False
    for character in text:
        if not (character.isalnum() or character in "_-."):
            return False
    return True


class Reader:
    def __init__(self):
        self.sections = {}
        self.current = None
        self.last = None
        self.number = 0

    def fail(self, message):
        raise ConfigError("{}: {}".format(self.number, message))

    def read(self, text):
        for line in text.splitlines():
            self.number += 1
            line = strip_comment(line)
            if not line:
                self.last = None
            elif line[0] in " \t":
                self.extend(line.strip())
            elif line.startswith("["):
                self.open(line)
            else:
                self.assign(line)
        return self.sections

    def extend(self, text):
        if self.last is None:
            self.fail("a line goes on with nothing")
        self.last.text = self.last.text + " " + text

    def open(self, line):
        if not line.endswith("]"):
            self.fail("a section is not closed: %s" % line)
        name, colon, parent = line[1:-1].partition(":")
        name = name.strip()
        parent = parent.strip()
        if not is_name(name) or colon and parent not in self.sections:
            self.fail("bad section %r" % name)
        if name not in self.sections:
            self.sections[name] = Section(name, self.sections.get(parent))
        self.current = self.sections[name]
        self.last = None

    def assign(self, line):
        name, equal, text = line.partition("=")
        name = name.strip().lower()
        if not equal or not is_name(name):
            self.fail("not an assignment: %s" % line)
        if self.current is None:
            self.fail("%s stands outside of sections" % name)
        self.last = Option(name, text.strip(), self.number)
        self.current.set(self.last)


class Config:
    def __init__(self, sections):
        self.sections = sections

    def expand(self, section, text, depth=0):
        if depth > MAXIMUM_DEPTH:
            raise ConfigError("references go round in [%s]" % section.name)
        parts = []
        position = 0
        while True:
            start = text.find("${", position)
            if start < 0:
                parts.append(text[position:])
                return "".join(parts)
            end = text.find("}", start)
            if end < 0:
                raise ConfigError("a reference is not closed in %r" % text)
            parts.append(text[position:start])
            reference = text[start + 2:end]
            other, colon, name = reference.rpartition(":")
            owner = self.sections.get(other) if colon else section
            option = owner.find(name) if owner is not None else None
            if option is None:
                raise ConfigError("%s: nothing is called %s" % (section.name, reference))
            parts.append(self.expand(owner, option.text, depth + 1))
            position = end + 1

    def convert(self, text):
        lowered = text.lower()
        if lowered in SPECIAL:
            return SPECIAL[lowered]
        if len(text) >= 2 and text[0] == text[-1] and (text.startswith('"') or text.startswith("'")):
            return text[1:-1]
        if text.startswith("[") and text.endswith("]"):
            return list(self.convert(part.strip()) for part in text[1:-1].split(",") if part.strip())
        try:
            return int(text)
        except ValueError:
            pass
        if lowered[-1:] in UNITS and lowered[:-1].isdigit():
            return int(lowered[:-1]) * UNITS[lowered[-1]]
        try:
            return float(text)
        except ValueError:
            return text

    def as_dict(self):
        result = dict()
        for name, section in self.sections.items():
            values = dict()
            for option in section.names():
                values[option] = self.convert(self.expand(section, section.find(option).text))
            result[name] = values
        return result


def dump(value, indent=0):
    """The value as text that reads well, in a fixed order."""
    space = "  " * indent
    if isinstance(value, dict):
        lines = []
        for key in sorted(value):
            inner = value[key]
            if isinstance(inner, (dict, list)):
                lines.append("{}{}:\n{}".format(space, key, dump(inner, indent + 1)))
            else:
                lines.append("{}{} = {!r}".format(space, key, inner))
        return "\n".join(lines)
    if isinstance(value, list):
        return "\n".join(space + "- " + dump(item).strip() for item in value)
    return "%s%r" % (space, value)


TEMPLATE = """\
# service {number}
[base{number}]
root = /srv/app{number}
logs = ${{root}}/logs   ; below the root
debug = no
limits = [1, 2.5, 10k, "a b", yes]

[web{number}: base{number}]
port = {port}
url = "http://localhost:${{port}}/${{base{number}:root}}"
workers = 4
cache = 64M
paths = [${{root}}/static,
    ${{root}}/media, ${{logs}}]
debug = on

[job{number} : web{number}]
every = 2.5e1
Command = run --log ${{logs}}/job.log --port ${{port}}
title = nightly # at night
"""


def main(scale=1):
    total = 0
    failures = []
    sample = ""
    for number in range(1800 * scale):
        text = TEMPLATE.format(number=number, port=8000 + number % 50)
        if number % 25 == 3:
            text += "broken line\n"
        if number % 40 == 7:
            text += "[loop]\na = ${b}\nb = ${a}\n"
        try:
            values = Config(Reader().read(text)).as_dict()
        except ConfigError as error:
            failures.append(str(error))
            continue
        sample = dump(values)
        total += len(sample)
    return total, len(failures), failures[:3], sample.split("\n")[-6:]


if __name__ == "__main__":
    print(main())

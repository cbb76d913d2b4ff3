# library: configparser.py
"""Configuration files with interpolation, read, changed and written."""

import configparser
import io

TEMPLATE = """
[DEFAULT]
home = /srv
log = %(home)s/log

[server {n}]
; a comment
name = host{n}
port : {port}
root = %(home)s/www/%(name)s
options = first
    second
    third
empty =
debug = {debug}
"""


def text(count):
    parts = []
    for n in range(count):
        part = TEMPLATE.format(n=n, port=8000 + n, debug="yes" if n % 2 else "off")
        parts.append(part if n == 0 else part[part.index("[server"):])
    return "".join(parts)


def main(scale=1):
    results = []
    for turn in range(3 * scale):
        parser = configparser.ConfigParser()
        parser.read_string(text(40))
        ports = sum(parser.getint(section, "port") for section in parser.sections())
        roots = [parser[section]["root"] for section in parser.sections()]
        debugged = [section for section in parser if parser[section].getboolean("debug", fallback=False)]
        for section in parser.sections()[::3]:
            parser.set(section, "port", "%d" % (parser.getint(section, "port") + 1))
            parser.remove_option(section, "empty")
        out = io.StringIO()
        parser.write(out)
        results.append((ports, len(roots), roots[-1], len(debugged), len(out.getvalue())))
    return results


if __name__ == "__main__":
    print(main())

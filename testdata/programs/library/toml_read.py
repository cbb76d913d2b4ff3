# library: tomllib/
# requires: 3.11
"""A build configuration in TOML, read again and again."""

import tomllib

HEAD = '''
title = "build \\u20ac"
date = 1979-05-27T07:32:00-08:00
numbers = [1, 0xff, 0b101, 1_000, -3, 2.5e3, inf]

[tool.lint]
select = ["E", "F", "W"] # all of them
exclude = """
one
two\\tthree"""
'''

PACKAGE = '''
[[package]]
name = "package-%d"
version = '1.%d.0'
source = { registry = "https://example.invalid", index = %d, flags = { a = true, b = false } }
"quoted key".nested.deep = [ {x = 1, y = [1, 2]}, {x = 2} ]
dependencies = [
    "first >= 1.%d",
    'second',
]
'''


def text(size):
    return HEAD + "".join(PACKAGE % (i, i, i, i) for i in range(size))


def main(scale=1):
    results = []
    for size in (10, 40 * scale):
        value = tomllib.loads(text(size))
        results.append((value["title"], len(value["package"]), value["package"][-1]["source"]["index"],
                        str(value["date"])))
        try:
            tomllib.loads(text(size) + "broken = [1, 2")
        except tomllib.TOMLDecodeError as error:
            results.append(str(error)[:20])
    return results


if __name__ == "__main__":
    print(main())

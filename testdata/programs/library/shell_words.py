# library: shlex.py
"""Shell commands, split into words and quoted again."""

import shlex

COMMAND = r"""cp -r "a file with spaces" 'another one' plain\ text --option=va"lu"e # and a comment
find . -name '*.py' | xargs grep -n "def \"quoted\"" && echo done; """


def main(scale=1):
    results = []
    for turn in range(6 * scale):
        words = shlex.split(COMMAND * 4, comments=True)
        quoted = " ".join(shlex.quote(word) for word in words)
        assert shlex.split(quoted) == words
        lexer = shlex.shlex(COMMAND * 3, posix=True, punctuation_chars=True)
        tokens = list(lexer)
        results.append((len(words), len(quoted), len(tokens), lexer.lineno))
    return results


if __name__ == "__main__":
    print(main())

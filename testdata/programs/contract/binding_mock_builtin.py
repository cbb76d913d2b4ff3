# A builtin replaced by mock.patch: the harness revokes the assumption that builtins keep their meaning, and then a loop
# must use the replacement.
# revoke: builtins-intact
from unittest import mock


def lengths(words):
    result = 0
    for word in words:
        result += len(word)
    return result


def largest(rows):
    best = 0
    for row in rows:
        best = max(best, abs(row))
    return best


def patched_on_the_way(words):
    patch = mock.patch("builtins.len", lambda word: "patched")
    result = []
    for number, word in enumerate(words):
        switch(number, patch)
        result.append(len(word))
    return result


def switch(number, patch):
    if number == 1:
        patch.start()
    elif number == 3:
        patch.stop()


WORDS = ["a", "bb", "ccc"] * 10
print(lengths(WORDS), largest([1, -5, 3]), patched_on_the_way(WORDS[:5]))
with mock.patch("builtins.len", lambda word: 1):
    print(lengths(WORDS))
with mock.patch("builtins.max", lambda *values: values[-1]):
    print(largest([1, -5, 3]))
with mock.patch("builtins.abs", lambda value: value):
    print(largest([1, -5, 3]))
print(lengths(WORDS), largest([1, -5, 3]))

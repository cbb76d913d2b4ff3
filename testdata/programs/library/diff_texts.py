# library: difflib.py
"""Differences between versions of a text."""

import difflib

WORDS = "the quick brown fox jumps over a lazy dog while seven wizards box and mix potions near old jade ruins".split()


def page(seed, lines):
    state = seed
    page = []
    for number in range(lines):
        words = []
        for _ in range(8):
            state = (state * 1103515245 + 12345) % 2 ** 31
            words.append(WORDS[(state >> 8) % len(WORDS)])
        page.append(" ".join(words) + "\n")
    return page


def edited(page):
    result = []
    for number, line in enumerate(page):
        if number % 11 == 3:
            continue
        if number % 7 == 2:
            line = line.replace("o", "0").upper()
        result.append(line)
        if number % 13 == 5:
            result.append("inserted %d\n" % number)
    return result


def main(scale=1):
    results = []
    for seed in range(2 * scale):
        old = page(seed + 1, 60)
        new = edited(old)
        unified = list(difflib.unified_diff(old, new, "old", "new"))
        marked = list(difflib.ndiff(old[:20], new[:20]))
        ratio = difflib.SequenceMatcher(None, "".join(old[:25]), "".join(new[:25])).ratio()
        close = difflib.get_close_matches("wizrads", WORDS)
        results.append((len(unified), len(marked), round(ratio, 6), close))
    return results


if __name__ == "__main__":
    print(main())

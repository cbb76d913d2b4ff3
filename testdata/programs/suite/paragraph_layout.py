"""Breaks paragraphs into lines by dynamic programming, as a typesetter does, and sets them justified, in columns.

Also finds how two versions of a paragraph are best aligned, word by word.
"""

WORDS = ("it was a bright cold day in the library and all the clocks were counting thirteen pages while somebody in a long "
         "grey coat walked slowly between extraordinarily tall shelves looking for an untitled book about lighthouses").split()
INFINITY = float("inf")
VOWELS = "aeiouy"


def make_paragraph(seed, length):
    words = []
    for i in range(length):
        seed = (seed * 16807) % 2147483647
        word = WORDS[seed % len(WORDS)]
        if i == 0 or words[-1].endswith("."):
            word = word.capitalize()
        if seed % 11 == 0:
            word = word + "."
        elif seed % 13 == 0:
            word = word + ","
        words.append(word)
    words[-1] = words[-1].rstrip(".,") + "."
    return words


def hyphenation(word):
    """The places where a word may be divided: after a vowel and before a consonant with a vowel behind it."""
    places = []
    for i in range(2, len(word) - 2):
        before, at, after = word[i - 1], word[i], word[i + 1]
        if before in VOWELS and at not in VOWELS and at.isalpha() and after in VOWELS:
            places.append(i)
    return places


class Line:
    def __init__(self, words, natural, hyphenated):
        self.words = words
        self.natural = natural
        self.hyphenated = hyphenated

    def justified(self, width):
        gaps = len(self.words) - 1
        if gaps == 0:
            return self.words[0]
        spaces = width - self.natural + gaps
        text = self.words[0]
        for i in range(gaps):
            share = spaces * (i + 1) // gaps - spaces * i // gaps
            text += " " * share + self.words[i + 1]
        return text


class Breaker:
    def __init__(self, words, width):
        self.words = words
        self.width = width
        self.lengths = [len(word) for word in words]

    def cost(self, start, end):
        """How bad it is to have the words from start to end on one line."""
        natural = sum(self.lengths[start:end]) + end - start - 1
        if natural > self.width:
            return INFINITY
        if end == len(self.words):
            return 0
        slack = self.width - natural
        penalty = slack ** 2
        if end - start == 1:
            penalty += 200
        if self.words[end - 1].endswith(","):
            penalty -= min(penalty, 2)
        return penalty

    def breaks(self):
        count = len(self.words)
        best = [INFINITY] * (count + 1)
        best[count] = 0
        after = [count] * (count + 1)
        for start in range(count - 1, -1, -1):
            for end in range(start + 1, min(count, start + self.width // 2 + 1) + 1):
                cost = self.cost(start, end)
                if cost == INFINITY:
                    break
                total = cost + best[end]
                if total < best[start]:
                    best[start] = total
                    after[start] = end
        return best[0], after

    def lines(self):
        _, after = self.breaks()
        lines = []
        start = 0
        while start < len(self.words):
            end = after[start]
            words = self.words[start:end]
            natural = sum(len(word) for word in words) + len(words) - 1
            lines.append(Line(words, natural, False))
            start = end
        return lines


def set_paragraph(words, width):
    lines = Breaker(words, width).lines()
    texts = [line.justified(width) for line in lines[:-1]]
    texts.append(" ".join(lines[-1].words))
    return texts


def greedy(words, width):
    """Lines that are filled one after the other, with words divided where that helps."""
    lines = []
    current = ""
    for word in words:
        room = width - len(current) - (1 if current else 0)
        if len(word) <= room:
            current = current + " " + word if current else word
            continue
        fitting = [place for place in hyphenation(word) if place + 1 <= room]
        if fitting and current:
            place = fitting[-1]
            lines.append(current + " " + word[:place] + "-")
            current = word[place:]
        else:
            lines.append(current)
            current = word
    lines.append(current)
    return lines


def columns(texts, count, width):
    height = (len(texts) + count - 1) // count
    page = []
    for row in range(height):
        cells = []
        for column in range(count):
            index = column * height + row
            cells.append(texts[index] if index < len(texts) else "")
        page.append(" | ".join(cell.ljust(width) for cell in cells).rstrip())
    return page


def align(left, right):
    """The least number of words to insert, delete or replace, and the steps that do it."""
    rows = len(left) + 1
    cols = len(right) + 1
    table = [[0] * cols for _ in range(rows)]
    for i in range(rows):
        table[i][0] = i
    for j in range(cols):
        table[0][j] = j
    for i in range(1, rows):
        for j in range(1, cols):
            if left[i - 1] == right[j - 1]:
                table[i][j] = table[i - 1][j - 1]
            else:
                table[i][j] = 1 + min(table[i - 1][j], table[i][j - 1], table[i - 1][j - 1])
    steps = []
    i, j = rows - 1, cols - 1
    while i > 0 or j > 0:
        if i > 0 and j > 0 and left[i - 1] == right[j - 1]:
            i, j = i - 1, j - 1
        elif i > 0 and j > 0 and table[i][j] == table[i - 1][j - 1] + 1:
            steps.append("{}/{}".format(left[i - 1], right[j - 1]))
            i, j = i - 1, j - 1
        elif i > 0 and table[i][j] == table[i - 1][j] + 1:
            steps.append("-%s" % left[i - 1])
            i -= 1
        else:
            steps.append("+%s" % right[j - 1])
            j -= 1
    steps.reverse()
    return table[-1][-1], steps


def main(scale=1):
    checksum = 0
    page = []
    steps = []
    for number in range(160 * scale):
        words = make_paragraph(number + 1, 90)
        texts = set_paragraph(words, 38)
        rough = greedy(words, 30)
        page = columns(texts, 2, 38)
        changed = [word for i, word in enumerate(words) if i % 17 != number % 17]
        changed.insert(number % 40, "indeed")
        distance, steps = align(words, changed)
        checksum += distance + len(rough) + sum(len(line) for line in page)
    return checksum, page[:2], steps[:4]


if __name__ == "__main__":
    print(main())

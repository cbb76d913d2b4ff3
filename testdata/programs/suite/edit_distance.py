"""Dynamic programming over strings and numbers: edit distance, alignment, subsequences, knapsack, segmentation."""

GAP = -2
MATCH = 3
MISMATCH = -1


def levenshtein(first, second):
    """How many insertions, deletions and replacements turn one into the other."""
    if len(first) < len(second):
        first, second = second, first
    previous = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        current = [i]
        for j, b in enumerate(second, 1):
            cost = 0 if a == b else 1
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost))
        previous = current
    return previous[-1]


def damerau(first, second):
    """As levenshtein, but the exchange of two neighbours counts as one."""
    rows = len(first) + 1
    columns = len(second) + 1
    table = [[0] * columns for _ in range(rows)]
    for i in range(rows):
        table[i][0] = i
    for j in range(columns):
        table[0][j] = j
    for i in range(1, rows):
        for j in range(1, columns):
            cost = 0 if first[i - 1] == second[j - 1] else 1
            best = table[i - 1][j] + 1
            if table[i][j - 1] + 1 < best:
                best = table[i][j - 1] + 1
            if table[i - 1][j - 1] + cost < best:
                best = table[i - 1][j - 1] + cost
            if i > 1 and j > 1 and first[i - 1] == second[j - 2] and first[i - 2] == second[j - 1]:
                best = min(best, table[i - 2][j - 2] + 1)
            table[i][j] = best
    return table[-1][-1]


def longest_common_subsequence(first, second):
    table = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for i in range(len(first)):
        for j in range(len(second)):
            if first[i] == second[j]:
                table[i + 1][j + 1] = table[i][j] + 1
            else:
                table[i + 1][j + 1] = max(table[i][j + 1], table[i + 1][j])
    picked = []
    i, j = len(first), len(second)
    while i and j:
        if first[i - 1] == second[j - 1]:
            picked.append(first[i - 1])
            i -= 1
            j -= 1
        elif table[i - 1][j] >= table[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return "".join(reversed(picked))


class Alignment:
    """The best local alignment of two sequences (Smith and Waterman)."""

    def __init__(self, first, second):
        self.first = first
        self.second = second
        self.scores = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
        self.best = (0, 0, 0)
        self._fill()

    def _pair_score(self, i, j):
        return MATCH if self.first[i] == self.second[j] else MISMATCH

    def _fill(self):
        for i in range(1, len(self.first) + 1):
            for j in range(1, len(self.second) + 1):
                diagonal = self.scores[i - 1][j - 1] + self._pair_score(i - 1, j - 1)
                up = self.scores[i - 1][j] + GAP
                left = self.scores[i][j - 1] + GAP
                score = max(0, diagonal, up, left)
                self.scores[i][j] = score
                if score > self.best[0]:
                    self.best = (score, i, j)

    def lines(self):
        _, i, j = self.best
        above, below = [], []
        while i > 0 and j > 0 and self.scores[i][j] > 0:
            score = self.scores[i][j]
            if score == self.scores[i - 1][j - 1] + self._pair_score(i - 1, j - 1):
                i -= 1
                j -= 1
                above.append(self.first[i])
                below.append(self.second[j])
            elif score == self.scores[i - 1][j] + GAP:
                i -= 1
                above.append(self.first[i])
                below.append("-")
            else:
                j -= 1
                above.append("-")
                below.append(self.second[j])
        return "".join(reversed(above)), "".join(reversed(below))


def knapsack(items, capacity):
    """The greatest value that fits, and which items make it."""
    best = [0] * (capacity + 1)
    taken = [[False] * (capacity + 1) for _ in items]
    for number, (weight, value) in enumerate(items):
        for room in range(capacity, weight - 1, -1):
            candidate = best[room - weight] + value
            if candidate > best[room]:
                best[room] = candidate
                taken[number][room] = True
    chosen = []
    room = capacity
    for number in range(len(items) - 1, -1, -1):
        if taken[number][room]:
            chosen.append(number)
            room -= items[number][0]
    return best[capacity], chosen[::-1]


def longest_palindrome(text):
    size = len(text)
    best = [[0] * size for _ in range(size)]
    for start in range(size - 1, -1, -1):
        best[start][start] = 1
        for end in range(start + 1, size):
            if text[start] == text[end]:
                best[start][end] = best[start + 1][end - 1] + 2
            else:
                best[start][end] = max(best[start + 1][end], best[start][end - 1])
    return best[0][-1]


def segment(text, words):
    """In how many ways the text can be cut into words."""
    ways = [1] + [0] * len(text)
    for end in range(1, len(text) + 1):
        for word in words:
            start = end - len(word)
            if start >= 0 and ways[start] and text.startswith(word, start):
                ways[end] += ways[start]
    return ways[-1]


def make_sequence(length, seed):
    letters = []
    for _ in range(length):
        seed = (seed * 48271) % 2147483647
        letters.append("ACGT"[seed >> 7 & 3])
    return "".join(letters)


def mutate(sequence, seed):
    result = []
    for letter in sequence:
        seed = (seed * 48271) % 2147483647
        action = seed % 20
        if action == 0:
            continue
        if action == 1:
            letter = "T"
        result.append(letter)
        if action == 2:
            result.append("G")
    return "".join(result)


def main(scale=1):
    report = []
    for number in range(scale):
        first = make_sequence(760, 17 + number)
        second = mutate(first, 99 + number)
        alignment = Alignment(first[:520], second[100:620])
        above, below = alignment.lines()
        common = longest_common_subsequence(first[:450], second[:450])
        items = [(5 + index * 7 % 23, 10 + index * 13 % 37) for index in range(40)]
        report.append({
            "levenshtein": levenshtein(first, second),
            "damerau": damerau(first[:450], second[:450]),
            "common": (len(common), common[:20]),
            "alignment": (alignment.best, above[:20], below[:20]),
            "knapsack": knapsack(items, 400),
            "palindrome": longest_palindrome(first[:450]),
            "segment": segment(first[:200], ["A", "C", "G", "T", "AC", "GT", "ACG", "TT", "CAT"]) % 1000000007,
        })
    return report


if __name__ == "__main__":
    print(main())

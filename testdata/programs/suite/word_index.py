"""Counts words, finds phrases that repeat, and answers queries from an index: what a search in a small archive does."""

from collections import Counter, defaultdict

NOUNS = "river stone bird engine letter garden winter harbour lantern market".split()
VERBS = "carries breaks follows repairs paints forgets measures sells".split()
ADJECTIVES = ["old", "quiet", "broken", "green", "heavy", "sudden", "narrow"]
STOP = frozenset("the a an of and or in to it is was near with".split())
SUFFIXES = ("ings", "ing", "ers", "er", "ies", "es", "ed", "s")


class Generator:
    """Sentences that are random and always the same."""

    def __init__(self, seed):
        self.state = seed

    def number(self, limit):
        self.state = (self.state * 1103515245 + 12345) % 2147483648
        return (self.state >> 8) % limit

    def pick(self, words):
        return words[self.number(len(words))]

    def sentence(self):
        words = ["the"]
        if self.number(3):
            words.append(self.pick(ADJECTIVES))
        words.append(self.pick(NOUNS))
        words.append(self.pick(VERBS))
        words.extend(["the", self.pick(NOUNS)])
        if self.number(4) == 0:
            words.extend(["near", "the", self.pick(ADJECTIVES), self.pick(NOUNS)])
        text = " ".join(words)
        return text[0].upper() + text[1:] + self.pick([".", ".", "!", ";"])


def words_of(text):
    """The words in lower case, without punctuation."""
    word = ""
    for character in text:
        if character.isalpha() or character == "'":
            word += character.lower()
        elif word:
            yield word
            word = ""
    if word:
        yield word


def stem(word):
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[:len(word) - len(suffix)]
    return word


class Posting:
    __slots__ = ("document", "positions")

    def __init__(self, document):
        self.document = document
        self.positions = []


class Index:
    def __init__(self):
        self.postings = defaultdict(list)
        self.lengths = []
        self.counts = Counter()
        self.pairs = {}

    def add(self, text):
        document = len(self.lengths)
        previous = None
        length = 0
        for position, word in enumerate(words_of(text)):
            length += 1
            if word in STOP:
                previous = None
                continue
            self.counts[word] += 1
            root = stem(word)
            entries = self.postings[root]
            if not entries or entries[-1].document != document:
                entries.append(Posting(document))
            entries[-1].positions.append(position)
            if previous is not None:
                pair = (previous, root)
                self.pairs[pair] = self.pairs.get(pair, 0) + 1
            previous = root
        self.lengths.append(length)

    def weight(self, root):
        entries = self.postings.get(root)
        if entries is None or len(entries) == 0:
            return 0.0
        return float(len(self.lengths)) / len(entries)

    def documents(self, root):
        return set(posting.document for posting in self.postings.get(root, ()))

    def score(self, roots, document):
        total = 0.0
        for root in roots:
            for posting in self.postings.get(root, ()):
                if posting.document == document:
                    total += len(posting.positions) * self.weight(root)
                    break
        return total / (1 + self.lengths[document])

    def search(self, query, limit=5):
        """The best documents that have all the words, or any if none has all."""
        roots = [stem(word) for word in words_of(query) if word not in STOP]
        if not roots:
            return []
        found = self.documents(roots[0])
        for root in roots[1:]:
            found = found & self.documents(root)
        if not found:
            found = set()
            for root in roots:
                found |= self.documents(root)
        ranked = sorted(list(found), key=lambda document: (-self.score(roots, document), document))
        return ranked[:limit]

    def near(self, first, second, distance):
        """The documents in which two words stand close to each other."""
        result = []
        others = dict((posting.document, posting) for posting in self.postings.get(stem(second), ()))
        for posting in self.postings.get(stem(first), ()):
            other = others.get(posting.document)
            if other is None:
                continue
            if any(0 < abs(a - b) <= distance for a in posting.positions for b in other.positions):
                result.append(posting.document)
        return result


def histogram(counter, width=20):
    top = counter.most_common(6)
    most = top[0][1]
    lines = []
    for word, count in sorted(top):
        bar = "#" * max(1, count * width // most)
        lines.append("{:<10}{:>6} {}".format(word, count, bar))
    return "\n".join(lines)


def common_pairs(pairs, limit):
    ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    return ["%s %s: %d" % (first, second, count) for (first, second), count in ranked[:limit]]


def main(scale=1):
    generator = Generator(2024)
    index = Index()
    for _ in range(3200 * scale):
        index.add(" ".join(generator.sentence() for _ in range(2 + generator.number(6))))
    answers = []
    for query in ("old stones", "the bird's engine", "gardens and markets", "sudden winter", "nothing"):
        answers.append("%s -> %s" % (query, ",".join(str(document) for document in index.search(query))))
    close = len(index.near("river", "stone", 4)), len(index.near("lantern", "garden", 2))
    return answers, close, histogram(index.counts).split("\n")[:2], common_pairs(index.pairs, 3)


if __name__ == "__main__":
    print(main())

"""An LZ77 compressor with hash chains, and the decompressor that undoes it.

The packed form is a series of groups: one flag byte, then eight items.  A flag
bit of 0 is a literal byte; a 1 is a match of two bytes: 12 bits of distance and
4 bits of length.
"""

WINDOW = 4096
MIN_MATCH = 3
MAX_MATCH = MIN_MATCH + 15
MAX_CHAIN = 24
HASH_SIZE = 8192

WORDS = (
    "the a of and in window buffer stream match length distance literal copy from back "
    "compress expand table chain hash byte group flag bit item search longest lazy greedy"
).split()


class CorruptData(Exception):
    pass


class BitGroupWriter:
    """Collects items and writes them in groups of eight behind a flag byte."""

    def __init__(self):
        self.output = bytearray()
        self.flags = 0
        self.count = 0
        self.pending = bytearray()

    def literal(self, value):
        self.pending.append(value)
        self._finish_item(0)

    def match(self, distance, length):
        word = ((distance - 1) << 4) | (length - MIN_MATCH)
        self.pending.append(word >> 8)
        self.pending.append(word & 0xFF)
        self._finish_item(1)

    def _finish_item(self, flag):
        self.flags |= flag << self.count
        self.count += 1
        if self.count == 8:
            self.flush()

    def flush(self):
        if self.count:
            self.output.append(self.flags)
            self.output.extend(self.pending)
            self.flags = 0
            self.count = 0
            self.pending = bytearray()

    def finish(self):
        self.flush()
        return bytes(self.output)


class MatchFinder:
    """Remembers where each hash of three bytes has been seen."""

    def __init__(self, data):
        self.data = data
        self.head = [-1] * HASH_SIZE
        self.previous = [-1] * len(data)

    def hash_at(self, position):
        data = self.data
        mixed = data[position] ^ (data[position + 1] << 4) ^ (data[position + 2] << 8)
        return (mixed * 40503 >> 4) % HASH_SIZE

    def insert(self, position):
        if position + MIN_MATCH > len(self.data):
            return
        slot = self.hash_at(position)
        self.previous[position] = self.head[slot]
        self.head[slot] = position

    def match_length(self, candidate, position, limit):
        data = self.data
        length = 0
        while length < limit and data[candidate + length] == data[position + length]:
            length += 1
        return length

    def longest(self, position):
        """(length, distance) of the best earlier match; length 0 for none."""
        limit = min(MAX_MATCH, len(self.data) - position)
        if limit < MIN_MATCH:
            return 0, 0
        best_length = 0
        best_distance = 0
        candidate = self.head[self.hash_at(position)]
        chain = MAX_CHAIN
        while candidate >= 0 and position - candidate <= WINDOW and chain > 0:
            length = self.match_length(candidate, position, limit)
            if length > best_length:
                best_length = length
                best_distance = position - candidate
                if length == limit:
                    break
            candidate = self.previous[candidate]
            chain -= 1
        if best_length < MIN_MATCH:
            return 0, 0
        return best_length, best_distance


def compress(data):
    finder = MatchFinder(data)
    writer = BitGroupWriter()
    position = 0
    while position < len(data):
        length, distance = finder.longest(position)
        finder.insert(position)
        if length:
            # Lazy matching: a literal now, if the next byte starts a longer match.
            next_length, _ = finder.longest(position + 1)
            if next_length > length:
                length = 0
        if length:
            writer.match(distance, length)
            for offset in range(1, length):
                finder.insert(position + offset)
            position += length
        else:
            writer.literal(data[position])
            position += 1
    return writer.finish()


def expand(packed, size):
    output = bytearray()
    position = 0
    while len(output) < size:
        flags = packed[position]
        position += 1
        for bit in range(8):
            if len(output) >= size:
                break
            if flags >> bit & 1:
                word = packed[position] << 8 | packed[position + 1]
                position += 2
                start = len(output) - (word >> 4) - 1
                if start < 0:
                    raise CorruptData("a match before the start of the data")
                for index in range(start, start + (word & 15) + MIN_MATCH):
                    output.append(output[index])
            else:
                output.append(packed[position])
                position += 1
    return bytes(output)


def checksum(data):
    """Adler-32."""
    low, high = 1, 0
    for value in data:
        low = (low + value) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def make_text(size, seed):
    state = seed
    words = []
    total = 0
    while total < size:
        state = (state * 69069 + 1) & 0xFFFFFFFF
        word = WORDS[(state >> 16) % len(WORDS)]
        if state >> 28 == 0:
            word = word.capitalize() + "."
        words.append(word)
        total += len(word) + 1
    return " ".join(words)[:size].encode("ascii")


def make_binary(size, seed):
    """A wave with some noise, so that matches are short and rare."""
    values = bytearray()
    state = seed
    for index in range(size):
        state = (state * 69069 + 1) & 0xFFFFFFFF
        phase = index % 64
        level = phase if phase < 32 else 64 - phase
        values.append((level * 6 + (state >> 31)) & 0xFF)
    return bytes(values)


def main(scale=1):
    report = []
    for round_number in range(scale):
        report = []
        samples = [
            ("text", make_text(80000, 11 + round_number)),
            ("binary", make_binary(50000, 5 + round_number)),
            ("zeros", bytes(30000)),
        ]
        for name, data in samples:
            packed = compress(data)
            if expand(packed, len(data)) != data:
                raise CorruptData(name)
            report.append((name, len(data), len(packed), checksum(packed)))
    return report


if __name__ == "__main__":
    print(main())

"""Huffman coding: canonical codes, a bit writer and reader, with a move-to-front stage before it."""

import heapq
from collections import Counter


class HuffmanError(Exception):
    pass


class Leaf:
    def __init__(self, symbol, weight):
        self.symbol = symbol
        self.weight = weight

    def walk(self, depth, lengths):
        lengths[self.symbol] = max(depth, 1)


class Branch:
    def __init__(self, left, right):
        self.left = left
        self.right = right
        self.weight = left.weight + right.weight

    def walk(self, depth, lengths):
        self.left.walk(depth + 1, lengths)
        self.right.walk(depth + 1, lengths)


def code_lengths(weights):
    """How many bits each symbol gets."""
    heap = []
    for order, symbol in enumerate(sorted(weights)):
        heapq.heappush(heap, (weights[symbol], order, Leaf(symbol, weights[symbol])))
    order = len(heap)
    while len(heap) > 1:
        _, _, first = heapq.heappop(heap)
        _, _, second = heapq.heappop(heap)
        node = Branch(first, second)
        heapq.heappush(heap, (node.weight, order, node))
        order += 1
    lengths = {}
    if heap:
        heap[0][2].walk(0, lengths)
    return lengths


def canonical_codes(lengths):
    """Codes that follow from the lengths alone: shorter ones first, then by symbol."""
    codes = {}
    code = 0
    previous = 0
    for symbol, length in sorted(lengths.items(), key=lambda item: (item[1], item[0])):
        code <<= length - previous
        codes[symbol] = (code, length)
        code += 1
        previous = length
    return codes


class BitWriter:
    def __init__(self):
        self.bytes = bytearray()
        self.buffer = 0
        self.count = 0

    def write(self, value, length):
        self.buffer = self.buffer << length | value
        self.count += length
        while self.count >= 8:
            self.count -= 8
            self.bytes.append(self.buffer >> self.count & 0xFF)
        self.buffer &= (1 << self.count) - 1

    def finish(self):
        if self.count:
            self.write(0, 8 - self.count)
        return bytes(self.bytes)


class BitReader:
    def __init__(self, data):
        self.data = data
        self.position = 0
        self.bit = 0

    def read_bit(self):
        if self.position >= len(self.data):
            raise HuffmanError("no bits left")
        value = self.data[self.position] >> (7 - self.bit) & 1
        self.bit += 1
        if self.bit == 8:
            self.bit = 0
            self.position += 1
        return value

    def read(self, length):
        value = 0
        for _ in range(length):
            value = value << 1 | self.read_bit()
        return value


class Decoder:
    """Walks a tree of nested lists, one bit at a time."""

    def __init__(self, codes):
        self.root = [None, None]
        for symbol, (code, length) in codes.items():
            self._insert(symbol, code, length)

    def _insert(self, symbol, code, length):
        node = self.root
        for shift in range(length - 1, 0, -1):
            bit = code >> shift & 1
            if node[bit] is None:
                node[bit] = [None, None]
            node = node[bit]
        node[code & 1] = symbol

    def decode_symbol(self, reader):
        node = self.root
        while isinstance(node, list):
            node = node[reader.read_bit()]
        if node is None:
            raise HuffmanError("no such code")
        return node


def encode(data):
    lengths = code_lengths(Counter(data))
    codes = canonical_codes(lengths)
    writer = BitWriter()
    writer.write(len(data), 32)
    writer.write(len(lengths), 16)
    for symbol in sorted(lengths):
        writer.write(symbol, 8)
        writer.write(lengths[symbol], 8)
    for symbol in data:
        code, length = codes[symbol]
        writer.write(code, length)
    return writer.finish()


def decode(packed):
    reader = BitReader(packed)
    size = reader.read(32)
    lengths = {}
    for _ in range(reader.read(16)):
        symbol = reader.read(8)
        lengths[symbol] = reader.read(8)
    decoder = Decoder(canonical_codes(lengths))
    output = bytearray()
    for _ in range(size):
        output.append(decoder.decode_symbol(reader))
    return bytes(output)


def move_to_front(data):
    table = list(range(256))
    output = bytearray()
    for value in data:
        place = table.index(value)
        output.append(place)
        if place:
            table.insert(0, table.pop(place))
    return bytes(output)


def undo_move_to_front(data):
    table = list(range(256))
    output = bytearray()
    for place in data:
        value = table[place]
        output.append(value)
        if place:
            table.insert(0, table.pop(place))
    return bytes(output)


def average_length(data):
    weights = Counter(data)
    lengths = code_lengths(weights)
    return sum(weights[symbol] * lengths[symbol] for symbol in sorted(weights)) / len(data)


def make_sample(size, seed):
    """Text whose letters have very different frequencies, with runs."""
    letters = b"eeeeeeetttttaaaaooooiinnsshhrrdlcumwfgypbvkjxqz   \n"
    state = seed
    output = bytearray()
    while len(output) < size:
        state = (state * 214013 + 2531011) & 0x7FFFFFFF
        letter = letters[(state >> 16) % len(letters)]
        repeat = 1 + (state >> 9) % 9 // 7
        output.extend([letter] * repeat)
    return bytes(output[:size])


def main(scale=1):
    report = []
    for number in range(scale):
        for name, data in (("text", make_sample(120000, 7 + number)), ("one symbol", b"a" * 2000),
                           ("all symbols", bytes(range(256)) * 20), ("empty", b"")):
            plain = encode(data)
            front = move_to_front(data)
            shifted = encode(front)
            if decode(plain) != data or undo_move_to_front(decode(shifted)) != data:
                raise HuffmanError(name)
            bits = round(average_length(data), 4) if data else 0
            report.append((name, len(data), len(plain), len(shifted), bits, sum(plain) % 65521))
    try:
        decode(encode(b"some text")[:-2])
    except HuffmanError as error:
        report.append(str(error))
    return report


if __name__ == "__main__":
    print(main())

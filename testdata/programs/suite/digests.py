"""SHA-256, MD5 and CRC-32 written out in Python, checked against known digests."""

import struct

MASK = 0xFFFFFFFF


def first_primes(count):
    primes = []
    candidate = 2
    while len(primes) < count:
        if all(candidate % prime for prime in primes):
            primes.append(candidate)
        candidate += 1
    return primes


def fraction_bits(value, root):
    """The first 32 bits of the fraction of the square or cube root of an integer."""
    scaled = value << (32 * root)
    low, high = 0, 1 << 40
    while low < high:
        middle = (low + high + 1) // 2
        if middle ** root <= scaled:
            low = middle
        else:
            high = middle - 1
    return low & MASK


def rotate_right(value, count):
    return ((value >> count) | (value << (32 - count))) & MASK


def rotate_left(value, count):
    return ((value << count) | (value >> (32 - count))) & MASK


class BlockDigest:
    """What SHA-256 and MD5 have in common: blocks of 64 bytes, and a length at the end."""

    BLOCK = 64
    LENGTH_FORMAT = ">Q"

    def __init__(self, data=b""):
        self.length = 0
        self.pending = b""
        self.update(data)

    def update(self, data):
        self.length += len(data)
        data = self.pending + data
        whole = len(data) - len(data) % self.BLOCK
        for start in range(0, whole, self.BLOCK):
            self.process(data[start:start + self.BLOCK])
        self.pending = data[whole:]
        return self

    def process(self, block):
        raise NotImplementedError

    def finish(self):
        bits = self.length * 8
        padding = b"\x80" + bytes((55 - self.length) % self.BLOCK)
        self.update(padding + struct.pack(self.LENGTH_FORMAT, bits))


class Sha256(BlockDigest):
    ROUNDS = [fraction_bits(prime, 3) for prime in first_primes(64)]
    START = [fraction_bits(prime, 2) for prime in first_primes(8)]

    def __init__(self, data=b""):
        self.state = list(self.START)
        super().__init__(data)

    @staticmethod
    def schedule(block):
        words = list(struct.unpack(">16I", block))
        for index in range(16, 64):
            early = words[index - 15]
            late = words[index - 2]
            s0 = rotate_right(early, 7) ^ rotate_right(early, 18) ^ (early >> 3)
            s1 = rotate_right(late, 17) ^ rotate_right(late, 19) ^ (late >> 10)
            words.append((words[index - 16] + s0 + words[index - 7] + s1) & MASK)
        return words

    def process(self, block):
        a, b, c, d, e, f, g, h = self.state
        for constant, word in zip(self.ROUNDS, self.schedule(block)):
            s1 = rotate_right(e, 6) ^ rotate_right(e, 11) ^ rotate_right(e, 25)
            choice = (e & f) ^ (~e & g)
            first = (h + s1 + choice + constant + word) & MASK
            s0 = rotate_right(a, 2) ^ rotate_right(a, 13) ^ rotate_right(a, 22)
            majority = (a & b) ^ (a & c) ^ (b & c)
            second = (s0 + majority) & MASK
            a, b, c, d, e, f, g, h = (first + second) & MASK, a, b, c, (d + first) & MASK, e, f, g
        self.state = [(old + new) & MASK for old, new in zip(self.state, (a, b, c, d, e, f, g, h))]

    def hexdigest(self):
        self.finish()
        return "".join("%08x" % word for word in self.state)


class Md5(BlockDigest):
    LENGTH_FORMAT = "<Q"
    SHIFTS = ([7, 12, 17, 22] * 4) + ([5, 9, 14, 20] * 4) + ([4, 11, 16, 23] * 4) + ([6, 10, 15, 21] * 4)
    # The sines of 1 to 64, times 2 ** 32.
    SINES = bytes.fromhex(
        "d76aa478e8c7b756242070dbc1bdceeef57c0faf4787c62aa8304613fd469501698098d88b44f7afffff5bb1895cd7be"
        "6b901122fd987193a679438e49b40821f61e2562c040b340265e5a51e9b6c7aad62f105d02441453d8a1e681e7d3fbc8"
        "21e1cde6c33707d6f4d50d87455a14eda9e3e905fcefa3f8676f02d98d2a4c8afffa39428771f6816d9d6122fde5380c"
        "a4beea444bdecfa9f6bb4b60bebfbc70289b7ec6eaa127fad4ef308504881d05d9d4d039e6db99e51fa27cf8c4ac5665"
        "f4292244432aff97ab9423a7fc93a039655b59c38f0ccc92ffeff47d85845dd16fa87e4ffe2ce6e0a30143144e0811a1"
        "f7537e82bd3af2352ad7d2bbeb86d391")

    def __init__(self, data=b""):
        self.state = [0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476]
        self.table = struct.unpack(">64I", self.SINES)
        super().__init__(data)

    def mix(self, step, b, c, d):
        """The function of the round, and which word of the block is added."""
        if step < 16:
            return (b & c) | (~b & d), step
        if step < 32:
            return (d & b) | (~d & c), (5 * step + 1) % 16
        if step < 48:
            return b ^ c ^ d, (3 * step + 5) % 16
        return c ^ (b | (~d & MASK)), (7 * step) % 16

    def process(self, block):
        words = struct.unpack("<16I", block)
        a, b, c, d = self.state
        for step in range(64):
            mixed, place = self.mix(step, b, c, d)
            total = (a + mixed + self.table[step] + words[place]) & MASK
            a, d, c, b = d, c, b, (b + rotate_left(total, self.SHIFTS[step])) & MASK
        self.state = [(old + new) & MASK for old, new in zip(self.state, (a, b, c, d))]

    def hexdigest(self):
        self.finish()
        return struct.pack("<4I", *self.state).hex()


class Crc32:
    def __init__(self, polynomial=0xEDB88320):
        self.table = []
        for value in range(256):
            for _ in range(8):
                value = (value >> 1) ^ (polynomial if value & 1 else 0)
            self.table.append(value)

    def of(self, data):
        crc = MASK
        for byte in data:
            crc = (crc >> 8) ^ self.table[(crc ^ byte) & 0xFF]
        return crc ^ MASK


def check_known_digests():
    known = [
        (Sha256, b"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (Sha256, b"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (Md5, b"abc", "900150983cd24fb0d6963f7d28e17f72"),
        (Md5, b"", "d41d8cd98f00b204e9800998ecf8427e"),
    ]
    for kind, data, expected in known:
        found = kind(data).hexdigest()
        if found != expected:
            raise AssertionError((kind.__name__, data, found))


def main(scale=1):
    check_known_digests()
    crc = Crc32()
    chain = b"seed"
    for number in range(420 * scale):
        chain = Sha256(chain + bytes([number % 256]) * 130).hexdigest().encode("ascii")
        chain += Md5(chain * 2).hexdigest().encode("ascii")
    data = bytes((index * index + index // 7) & 0xFF for index in range(60000))
    streamed = Sha256()
    for start in range(0, 20000, 333):
        streamed.update(data[start:start + 333])
    return chain.decode("ascii")[:64], "%08x" % crc.of(data * scale), "%08x" % crc.of(b"123456789"), streamed.hexdigest()


if __name__ == "__main__":
    print(main())

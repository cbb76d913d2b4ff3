# Slices of bytes are copies of their own: they can be keys, outlive their source and do not follow it when it changes.
def chunks(data, size):
    return [data[start:start + size] for start in range(0, len(data), size)]


def count_pairs(data):
    counts = {}
    for index in range(len(data) - 1):
        pair = data[index:index + 2]
        counts[pair] = counts.get(pair, 0) + 1
    return sorted(counts.items())


def parse(data):
    fields = []
    while data:
        size = data[0]
        field = data[1:1 + size]
        fields.append((field.decode("ascii"), field + b"!", field.upper(), field.startswith(b"a"), type(field).__name__))
        data = data[1 + size:]
    return fields


def changing(count):
    buffer = bytearray(b"abcdef")
    pieces = []
    for index in range(count):
        piece = buffer[index:index + 2]
        view = memoryview(buffer)[index:index + 2]
        buffer[index] = ord("z")
        pieces.append((bytes(piece), bytes(view), piece == view))
        view.release()
        buffer.append(index)
    return pieces, bytes(buffer)


def grown(parts):
    data = b""
    states = []
    for part in parts:
        data += part
        states.append(data)
    return data, states, hash(data) == hash(b"".join(parts))


def refused(parts):
    data = b""
    for part in parts:
        try:
            data = data + part
        except TypeError:
            data = data + b"?"
    return data


print(chunks(b"abcdefg", 3), count_pairs(b"abab"))
print(parse(b"\x03abc\x00\x01x\x05ab"))
print(changing(3))
print(grown([b"a", b"", b"bc"]), refused([b"a", "b", bytearray(b"c"), None, memoryview(b"d")]))
print([byte for byte in b"ab"], b"ab"[0], b"ab"[0:1], list(map(chr, b"ab")), b"ab"[:] is not None)

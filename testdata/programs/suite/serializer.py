"""A binary format for plain data, in the manner of MessagePack, with a writer and a reader.

Each value starts with a tag byte.  Small integers and short strings have their
size in the tag itself.  Classes can be registered under a number.
"""

import struct

TAG_NONE, TAG_FALSE, TAG_TRUE, TAG_FLOAT = 0xC0, 0xC2, 0xC3, 0xCB
TAG_INT, TAG_NEGATIVE = 0xD0, 0xD1
TAG_STRING, TAG_BYTES, TAG_LIST, TAG_DICT, TAG_OBJECT = 0xD9, 0xC4, 0xDC, 0xDE, 0xC7
SMALL_INT_LIMIT = 0x80
SMALL_STRING = 0xA0
SMALL_STRING_LIMIT = 32


class FormatError(Exception):
    pass


class Writer:
    def __init__(self, classes):
        self.parts = []
        self.numbers = {cls: number for number, cls in classes.items()}
        self.dispatch = {
            type(None): self.write_none,
            bool: self.write_bool,
            int: self.write_int,
            float: self.write_float,
            str: self.write_string,
            bytes: self.write_bytes,
            list: self.write_list,
            tuple: self.write_list,
            dict: self.write_dict,
        }

    def byte(self, value):
        self.parts.append(bytes((value,)))

    def varint(self, value):
        """Seven bits a byte, the lowest first; the top bit says that more follow."""
        while value >= 0x80:
            self.byte(value & 0x7F | 0x80)
            value >>= 7
        self.byte(value)

    def write(self, value):
        handler = self.dispatch.get(type(value))
        if handler is not None:
            handler(value)
        elif type(value) in self.numbers:
            self.write_object(value)
        else:
            raise FormatError("cannot write %s" % type(value).__name__)

    def write_none(self, value):
        self.byte(TAG_NONE)

    def write_bool(self, value):
        self.byte(TAG_TRUE if value else TAG_FALSE)

    def write_int(self, value):
        if 0 <= value < SMALL_INT_LIMIT:
            self.byte(value)
        elif value >= 0:
            self.byte(TAG_INT)
            self.varint(value)
        else:
            self.byte(TAG_NEGATIVE)
            self.varint(-1 - value)

    def write_float(self, value):
        self.byte(TAG_FLOAT)
        self.parts.append(struct.pack(">d", value))

    def write_string(self, value):
        data = value.encode("utf-8")
        if len(data) < SMALL_STRING_LIMIT:
            self.byte(SMALL_STRING | len(data))
        else:
            self.byte(TAG_STRING)
            self.varint(len(data))
        self.parts.append(data)

    def write_bytes(self, value):
        self.byte(TAG_BYTES)
        self.varint(len(value))
        self.parts.append(value)

    def write_list(self, value):
        self.byte(TAG_LIST)
        self.varint(len(value))
        for item in value:
            self.write(item)

    def write_dict(self, value):
        self.byte(TAG_DICT)
        self.varint(len(value))
        for key, item in value.items():
            self.write(key)
            self.write(item)

    def write_object(self, value):
        self.byte(TAG_OBJECT)
        self.varint(self.numbers[type(value)])
        self.write(value.to_state())

    def data(self):
        return b"".join(self.parts)


class Reader:
    def __init__(self, data, classes):
        self.data = data
        self.position = 0
        self.classes = classes
        self.dispatch = {
            TAG_NONE: lambda: None,
            TAG_FALSE: lambda: False,
            TAG_TRUE: lambda: True,
            TAG_FLOAT: self.read_float,
            TAG_INT: self.varint,
            TAG_NEGATIVE: lambda: -1 - self.varint(),
            TAG_STRING: lambda: self.read_string(self.varint()),
            TAG_BYTES: lambda: self.take(self.varint()),
            TAG_LIST: self.read_list,
            TAG_DICT: self.read_dict,
            TAG_OBJECT: self.read_object,
        }

    def byte(self):
        if self.position >= len(self.data):
            raise FormatError("the data ends too early")
        value = self.data[self.position]
        self.position += 1
        return value

    def take(self, size):
        end = self.position + size
        if end > len(self.data):
            raise FormatError("the data ends too early")
        piece = self.data[self.position:end]
        self.position = end
        return piece

    def varint(self):
        value = shift = 0
        while True:
            part = self.byte()
            value |= (part & 0x7F) << shift
            if part < 0x80:
                return value
            shift += 7

    def read(self):
        tag = self.byte()
        if tag < SMALL_INT_LIMIT:
            return tag
        if SMALL_STRING <= tag < SMALL_STRING + SMALL_STRING_LIMIT:
            return self.read_string(tag - SMALL_STRING)
        try:
            handler = self.dispatch[tag]
        except KeyError:
            raise FormatError("unknown tag 0x%02x" % tag) from None
        return handler()

    def read_float(self):
        return struct.unpack(">d", self.take(8))[0]

    def read_string(self, size):
        return self.take(size).decode("utf-8")

    def read_list(self):
        return [self.read() for _ in range(self.varint())]

    def read_dict(self):
        result = {}
        for _ in range(self.varint()):
            key = self.read()
            result[key] = self.read()
        return result

    def read_object(self):
        cls = self.classes[self.varint()]
        return cls.from_state(self.read())


class Person:
    def __init__(self, name, age, friends):
        self.name = name
        self.age = age
        self.friends = friends

    def to_state(self):
        return [self.name, self.age, self.friends]

    @classmethod
    def from_state(cls, state):
        return cls(*state)

    def __eq__(self, other):
        return self.to_state() == other.to_state()


CLASSES = {7: Person}


def dumps(value):
    writer = Writer(CLASSES)
    writer.write(value)
    return writer.data()


def loads(data):
    reader = Reader(data, CLASSES)
    value = reader.read()
    if reader.position != len(data):
        raise FormatError("%d bytes left over" % (len(data) - reader.position))
    return value


def make_document(number):
    people = [Person("person %d" % index, index * 37 % 90, list(range(index % 5))) for index in range(12)]
    return {
        "id": number * 1000003,
        "title": "document %d " % number + "with a title " * (number % 4),
        "ratio": number / 7.0,
        "flags": [bool(number & 1), None, bool(number & 2)],
        "offsets": [(-1) ** step * number ** step for step in range(9)],
        "people": people,
        "raw": bytes(range(number % 200)),
        "table": {"key %d" % key: [key, str(key) * 3, {"half": key / 2}] for key in range(15)},
        "unicode": "gr\u00fc\u00dfe \u4e16\u754c",
    }


def main(scale=1):
    total = 0
    checksum = 0
    for number in range(1300 * scale):
        document = make_document(number)
        data = dumps(document)
        if loads(data) != document:
            raise FormatError("document %d" % number)
        total += len(data)
        checksum = (checksum * 31 + sum(data)) % 1000000007
    errors = []
    for broken in (b"\xdc\x05\x01", b"\xc1", b"\x01\x02"):
        try:
            loads(broken)
        except FormatError as error:
            errors.append(str(error))
    return total, checksum, errors


if __name__ == "__main__":
    print(main())

# Lines read lazily and lines read at once differ when the body of the loop reads or writes the same file.
import io


def all_at_once(stream):
    seen = []
    for line in stream.readlines():
        seen.append(line)
        if line == "b\n":
            stream.write("added\n")
            seen.append(stream.tell())
    return seen


def lazily(stream):
    seen = []
    for line in stream:
        seen.append(line)
        if line == "b\n":
            seen.append(stream.readline())
    return seen


def closed_in_loop(stream):
    seen = []
    for line in stream.readlines():
        seen.append(line.strip())
        stream.close()
    return seen


class Numbered(io.StringIO):
    def readlines(self, hint=-1):
        return ["%d %s" % pair for pair in enumerate(super().readlines(hint))]


def fields(stream):
    return [line.split(",") for line in stream.readlines()], stream.read()


TEXT = "a\nb\nc\nd\n"
print(all_at_once(io.StringIO(TEXT)))
print(lazily(io.StringIO(TEXT)))
print(closed_in_loop(io.StringIO(TEXT)))
print(all_at_once(Numbered(TEXT)), [line for line in Numbered(TEXT)])
print(fields(io.StringIO("1,2\n3")))
print([line for line in io.StringIO("x\r\ny\n", newline="")])

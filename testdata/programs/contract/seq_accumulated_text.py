# Text, bytes or tuples that grow in a loop are new objects at each step: other names keep the old ones, and callees see them half built.
seen = []


class Shout(str):
    def __add__(self, other):
        return Shout(str(self) + other.upper())

    def __iadd__(self, other):
        seen.append("iadd")
        return self + other


def build(words, start):
    text = start
    history = [text]
    for word in words:
        text += word
        history.append(text)
    return text, history


def observed(words):
    text = ""
    for word in words:
        text += word
        look(text)
        if text.endswith("stop"):
            break
    return text


def look(text):
    seen.append(text)


def fails_in_the_middle(words):
    data = b""
    try:
        for word in words:
            data += word
    except TypeError:
        return data, "failed"
    return data


class Log:
    text = "class"

    def write(self, words):
        for word in words:
            self.text += word
            seen.append(self.text)


def prepended(words):
    text = ""
    for word in words:
        text = word + text
        text = text + str(len(text))
    return text


print(build(["a", "b"], ""), build(["a"], Shout("x")), build([(1,), (2,)], ()), build([[1]], []))
start = [0]
print(build([[1]], start), start)
print(observed(["a", "stop", "c"]), fails_in_the_middle([b"a", "b"]), fails_in_the_middle([bytearray(b"x"), b"y"]))
log = Log()
log.write(["1", "2"])
print(Log.text, log.text, seen, prepended("abc"))
print(type(build(["a"], Shout("x"))[0]).__name__, type(build([b"b"], bytearray(b"a"))[0]).__name__)

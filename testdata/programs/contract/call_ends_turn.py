# Calls that end a turn of a loop, of functions that return from inside of try and with, and raise there.
class Lock:
    def __init__(self):
        self.log = []

    def __enter__(self):
        self.log.append("in")

    def __exit__(self, kind, value, traceback):
        self.log.append(kind.__name__ if kind else "out")
        return kind is KeyError


class Pump:
    def __init__(self):
        self.log = []
        self.lock = Lock()

    def handle(self, text):
        try:
            value = int(text)
        except ValueError as error:
            self.log.append(type(error).__name__)
            return self.log.append("bad")
        finally:
            self.log.append("seen")
        with self.lock:
            if value > 7:
                self.log.append("big")
                return
            if value == 1:
                raise KeyError
        self.log.append(value)

    def divide(self, value):
        try:
            if value == "7":
                return
            quotient = 6 // int(value)
        except ZeroDivisionError:
            return
        else:
            if quotient > 3:
                return self.log.append("much")
        finally:
            self.log.append("divided")
        self.log.append(quotient)

    def nested(self, value):
        if value > "2":
            for each in "123":
                if each == value:
                    return
        try:
            self.log.append(int(value))
        except ValueError:
            return
        self.log.append("nested")

    def run(self, texts):
        for text in texts:
            if text:
                if text == "9":
                    break
                else:
                    self.handle(text)
            else:
                self.log.append("none")
        else:
            self.divide(texts[0])
        return self.log

    def more(self, texts):
        while texts:
            text = texts.pop()
            if text.isdigit():
                self.divide(text)
            try:
                self.handle(text)
            finally:
                self.log.append("tried")
        return self.log

    def guarded(self, texts):
        for text in texts:
            try:
                for part in text.split(","):
                    self.divide(part)
            except ValueError:
                self.nested(text)
            finally:
                for part in text:
                    self.handle(part)

    def steps(self, texts):
        for text in texts:
            yield text
            self.nested(text)


pump = Pump()
for texts in (["1", "x", "8"], ["", "2", "9"], ["0", "1", "7"]):
    print(pump.run(texts))
    print(pump.more(texts))
    pump.log.clear()
pump.guarded(["1,2", "0,x,3", "7"])
print(pump.log)
for text in pump.steps(["1", "3", "x"]):
    pump.log.append(text)
print(pump.log[-8:], pump.lock.log)

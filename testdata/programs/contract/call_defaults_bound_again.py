# A parameter that the body binds again has its default until there: tests of it are settled before, and not after.


class Log:
    def __init__(self):
        self.end = "."
        self.lines = []

    def put(self, text, end=None):
        if end is None:
            end = self.end
        self.lines.append(text + end)

    def put_number(self, number=None, width=1):
        number = number or len(self.lines)
        width = width if width else 3
        self.lines.append(str(number).rjust(width))

    def put_after_branch(self, flag, text=None):
        if flag:
            text = "given"
        if text is None:
            text = "none"
        self.lines.append(text)

    def put_after_try(self, digits, number=None):
        try:
            number = int(digits)
        except ValueError:
            pass
        if number is None:
            number = -1
        self.lines.append(str(number))

    def put_after_loop(self, texts, last=None):
        for last in texts:
            pass
        if last is None:
            last = "empty"
        self.lines.append(last)

    def put_caught(self, digits, error=None):
        try:
            int(digits)
        except ValueError as error:
            self.lines.append(type(error).__name__)
        else:
            self.lines.append(error or "fine")

    def put_deleted(self, text=None):
        if text is None:
            del text
        try:
            self.lines.append(text)
        except UnboundLocalError:
            self.lines.append("unbound")

    def put_from_inside(self, text=None):
        def change():
            nonlocal text
            text = "changed"

        change()
        if text is None:
            text = "as it was"
        self.lines.append(text)

    def put_in_test(self, n=0):
        m = n
        if m == 0 and not n:
            n = 7
        self.lines.append(str(m + n))


def run(values):
    log = Log()
    for value in values:
        log.put("a")
        log.put("b", "!")
        log.put_number()
        log.put_number(5, 0)
        log.put_after_branch(value > 1)
        log.put_after_try("x" * value + "1")
        log.put_after_loop("uvw"[:value])
        log.put_caught("x" * value + "1")
        log.put_deleted()
        log.put_from_inside()
        log.put_in_test()
    return log.lines


print("\n".join(run(range(3))))

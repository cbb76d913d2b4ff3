"""A small method called in a loop, once for each shape that its body takes in the caller."""

WORK = {"expression": 300, "conditional": 300, "bound_expression": 300, "straight": 300, "branches": 300}


class Cursor:
    def __init__(self, text):
        self.text = text
        self.position = 0
        self.lines = 0

    def at_end(self):
        return self.position >= len(self.text)

    def peek(self, offset):
        if self.position + offset < len(self.text):
            return self.text[self.position + offset]
        return ""

    def square(self, distance):
        return distance * distance + self.lines

    def advance(self):
        character = self.text[self.position]
        self.position += 1
        return character

    def newline(self, character):
        if character == "\n":
            self.lines += 1
        else:
            self.lines += 2

    def run_expression(self, n):
        count = 0
        for i in range(n):
            if self.at_end():
                break
            count += 1
        return count

    def run_conditional(self, n):
        count = 0
        while self.peek(1) == "a" and count < n:
            count += 1
        return count

    def run_bound_expression(self, n):
        total = 0
        for i in range(n):
            total += self.square(self.position + i)
        return total

    def run_straight(self, n):
        count = 0
        for i in range(n):
            if self.advance() == "a":
                count += 1
        return count

    def run_branches(self, n):
        for i in range(n):
            self.newline("\n")
        return self.lines


def case_expression(n):
    return Cursor("abc").run_expression(n)


def case_conditional(n):
    return Cursor("aaa").run_conditional(n)


def case_bound_expression(n):
    return Cursor("abc").run_bound_expression(n)


def case_straight(n):
    return Cursor("ab" * n).run_straight(n)


def case_branches(n):
    return Cursor("abc").run_branches(n)

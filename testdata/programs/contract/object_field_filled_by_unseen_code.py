# Code outside of the given files puts other things into attributes that the given files only fill with lists, or with
# objects of one class: what is done with them is done with what is there, unless it is assumed that nobody does so.
# revoke-at: O2 sealed
import os
import sys
import tempfile

OUTSIDE = '''
class Shouting(list):
    def append(self, item):
        list.append(self, str(item) + "!")

class Silent:
    def __init__(self):
        self.lines = 100

    def note(self, text):
        self.lines -= 1
        return "(silence)"

def fill(desk):
    desk.pages = Shouting()
    desk.log = Silent()
'''


class Log:
    def __init__(self):
        self.lines = 0

    def note(self, text):
        self.lines += 1
        return "%d: %s" % (self.lines, text)


class Desk:
    def __init__(self):
        self.pages = []
        self.log = Log()
        self.lost = None

    def write(self, text):
        for part in text.split():
            self.pages.append(part)
            print(self.log.note(part))
        log = self.log
        return log.note("done"), self.pages, self.log.lines

    def lose(self):
        self.lost = self.log
        del self.log


def main(outside):
    desk = Desk()
    print(desk.write("one two"))
    outside.fill(desk)
    print(desk.write("three four"))
    desk.lose()
    try:
        desk.write("five")
    except AttributeError as error:
        print(error)


with tempfile.TemporaryDirectory() as directory:
    with open(os.path.join(directory, "unseen_desks.py"), "w") as file:
        file.write(OUTSIDE)
    sys.dont_write_bytecode = True
    sys.path.insert(0, directory)
    main(__import__("unseen_desks"))

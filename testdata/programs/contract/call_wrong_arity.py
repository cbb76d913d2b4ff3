# A call with the wrong number of arguments fails when it is made, after its arguments were evaluated and before the body runs.
events = []


def two(first, second):
    events.append("body of two")
    return first, second


def keyword_only(value, *, flag):
    events.append("body of keyword_only")
    return value, flag


class Thing:
    def method(self, value):
        events.append("body of method")
        return value

    def no_self():
        return "never"

    @staticmethod
    def static(value):
        return value


def note(value):
    events.append(value)
    return value


def run(count, call):
    done = 0
    try:
        for number in range(count):
            call(number)
            done += 1
    except TypeError as error:
        return done, type(error).__name__
    return done, "fine"


thing = Thing()
CALLS = [
    lambda number: two(*[note("argument")] * (2 if number < 2 else 3)),
    lambda number: two(note("only one")),
    lambda number: keyword_only(note("positional"), note("too many")),
    lambda number: keyword_only(note(1), **({"flag": 1} if number < 1 else {"wrong": 2})),
    lambda number: thing.method(),
    lambda number: thing.method(note("a"), note("b")),
    lambda number: thing.no_self(),
    lambda number: Thing.static(thing, note("c")),
    lambda number: Thing(note("d")),
    lambda number: Thing.method(thing, number),
]
for call in CALLS:
    print(run(3, call), events)
    del events[:]

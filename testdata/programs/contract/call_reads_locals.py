# A callee that asks for its own locals sees its parameters and variables, and nothing of its caller's.
def describe(first, second=2):
    third = first + second
    return sorted(locals().items())


def template(name, count):
    greeting = "hello"
    return "%(greeting)s %(name)s x%(count)d" % vars()


def evaluated(value):
    factor = 3
    return eval("value * factor")


def names(argument):
    local = argument
    return dir(), local


class Record:
    def __init__(self, width, height, **options):
        self.__dict__.update((name, value) for name, value in locals().items() if name != "self")

    def area(self):
        return self.width * self.height


def run(count):
    result = []
    third = "of the caller"
    for number in range(count):
        value = number * 10
        result.append(describe(number))
        result.append(template("n%d" % number, number))
        result.append(evaluated(value))
        result.append(names(value))
        result.append(Record(number, 2).area())
    return result, third


for item in run(2)[0]:
    print(item)
print(sorted(vars(Record(1, 2, deep=True))))

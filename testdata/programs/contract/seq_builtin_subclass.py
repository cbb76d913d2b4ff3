# A subclass of list, dict, str or int may override what the exact type does; what the loop gets may be such a subclass.
class Loud(list):
    def __getitem__(self, index):
        return "item %s" % list.__getitem__(self, index)

    def __len__(self):
        return 2

    def __iter__(self):
        return iter(["own", "iterator"])

    def __contains__(self, value):
        return not list.__contains__(self, value)

    def __iadd__(self, other):
        self.append("iadd")
        return self

    def pop(self, index=-1):
        return "own pop"


class Text(str):
    def join(self, parts):
        return "own join"

    def __len__(self):
        return 100

    def __getitem__(self, index):
        return "?"

    def __mod__(self, other):
        return "own mod"

    def lower(self):
        return Text("LOWER")


class Number(int):
    def __add__(self, other):
        return Number(int(self) + int(other) + 1000)

    def __bool__(self):
        return False

    __radd__ = __add__


def use_list(values, count):
    result = []
    for index in range(count):
        result.append(values[index])
        result.append((len(values), 1 in values, values[-1], values[0:1]))
        values += [index]
        result.append(values.pop())
    return result, [value for value in values], bool(values), sorted(values, key=str)[0]


def use_text(text, count):
    return [(text.join(["a", "b"]), len(text), text[index], text % index, text.lower(), text + "x") for index in range(count)]


def use_number(number, count):
    total = 0
    for index in range(count):
        total += number
        total = index + total
        if number:
            total = total + 0.5
    return total, number * 2, -number


print(use_list([5, 1, 7], 2))
print(use_list(Loud([5, 1, 7]), 2))
print(use_text("%s", 1), use_text(Text("ab"), 1))
print(use_number(1, 2), use_number(Number(1), 2), use_number(True, 2))

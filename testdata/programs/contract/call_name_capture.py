# The callee's names mean what they mean where it stands; the caller may use the same names for other things.
limit = 10
total = "global total"
items = ["global"]


def over(value):
    return value > limit


def add(value):
    total = value + 1
    items.append("%d" % total)
    return total


def describe(value, str=repr):
    return str(value) + " " + "/".join(items)


def make_adder(total):
    def adder(value):
        return value + total
    return adder


def run(values):
    limit = 0
    total = 0
    items = []
    value = "of the caller"
    add_five = make_adder(5)
    for number in values:
        if over(number):
            limit += 1
        total += add(number)
        items.append(add_five(number))
        str = "not a function"
    return limit, total, items, value, str, describe(1)


def comprehension(values):
    return [over(limit) for limit in values], [add(total) for total in values], {items: over(items) for items in values}


class Scope:
    limit = -1

    def over(self, value):
        return over(value), value > self.limit


print(run([5, 15, 25]))
print(comprehension([9, 11]))
print([Scope().over(value) for value in (0, 11)])
print(limit, total, items)

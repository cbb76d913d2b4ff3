# In a class body, a comprehension cannot see the names of the class, except in its first iterable; functions cannot see them at all.
factor = 100
names = ["module"]


class Table:
    factor = 2
    names = ["a", "b"]
    lengths = [len(name) for name in names]
    scaled = [number * factor for number in range(3)]
    pairs = [(first, second) for first in names for second in globals()["names"]]
    listed = list(factor + number for number in (factor,))
    loop = []
    for number in range(3):
        loop.append(number * factor)

    def method(self, count):
        return [factor * number for number in range(count)], [self.factor * number for number in range(count)]

    @staticmethod
    def default(value=factor):
        return value, factor

    key = staticmethod(lambda value: value * factor)
    try:
        failed = [missing for missing in names if undefined]
    except NameError as error:
        failed = str(error)


def outer(factor):
    class Inner:
        shown = factor
        factor = "class"
        after = factor
        computed = [factor for _ in range(2)]

        def read(self):
            return factor
    return Inner


print(Table.lengths, Table.scaled, Table.pairs, Table.listed, Table.loop)
print(Table().method(3), Table.default(), Table.key(1), Table.failed, Table.number)
# factor is assigned in the body of Inner, so that the first read of it there finds the global, not outer's parameter
Inner = outer(5)
print(Inner.shown, Inner.after, Inner.computed, Inner().read())
print(sorted(name for name in vars(Table) if not name.startswith("_")))

# Inside a class __name becomes _Class__name; inside a string it does not. Code moved into or out of a class must keep the name it meant.
def __helper(value):
    return "module helper %r" % value


_Box__helper = lambda value: "mangled helper %r" % value  # noqa: E731


class Box:
    __count = 0

    def __init__(self, value):
        self.__value = value
        setattr(self, "__value", "set by string")

    def read_both(self, count):
        seen = []
        for _ in range(count):
            seen.append(self.__value)
            seen.append(getattr(self, "__value"))
        return seen

    def missing(self):
        try:
            return getattr(self, "__count")
        except AttributeError as error:
            return str(error)

    def call_helper(self, count):
        return [__helper(number) for number in range(count)]

    def __bump(self, by):
        self.__value += by
        return self.__value

    def bump_all(self, numbers):
        for number in numbers:
            self.__bump(number)
        return self.__value

    class Inner:
        def read(self, box):
            return getattr(box, "_Box__value"), [name for name in ("__x", "_Inner__x") if hasattr(self, name)]

        __x = 1


class Derived(Box):
    def __bump(self, by):
        raise AssertionError("another name: _Derived__bump")

    def own(self):
        self.__value = "derived"
        return self.__value, self._Box__value


box = Box(5)
print(box.read_both(2), box.missing())
print(box.call_helper(2), __helper(0))
print(box.bump_all(range(10)), Box.Inner().read(box))
print(Derived(1).bump_all([1, 2, 3]), Derived(1).own())
print(sorted(vars(Derived(2))))

# StopIteration may have another name, and subclasses. In a generator it becomes RuntimeError (PEP 479), so the generator
# must stay one.
Finished = StopIteration


class Exhausted(StopIteration):
    pass


def first_or_finished(iterator):
    for item in iterator:
        return item
    raise Finished


def first_or_exhausted(iterator):
    for item in iterator:
        return item
    raise Exhausted


def by_alias(iterator, count):
    return list(first_or_finished(iterator) for _ in range(count))


def by_subclass(iterator, count):
    return list(first_or_exhausted(iterator) for _ in range(count))


def tell(name, text, count):
    try:
        if name == "by_alias":
            print(name, by_alias(iter(text), count))
        else:
            print(name, by_subclass(iter(text), count))
    except Exception as error:
        print(name, type(error).__name__, error)


for name in ("by_alias", "by_subclass"):
    tell(name, "abc", 2)
    tell(name, "abc", 4)

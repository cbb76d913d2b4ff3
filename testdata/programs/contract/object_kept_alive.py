# A local that is never read may be there to keep its object alive: while the function runs, the object must not die.
import weakref


class Resource:
    opened = []

    def __init__(self, name):
        self.name = name
        Resource.opened.append(name)
        weakref.finalize(self, Resource.opened.remove, name)


def work(count):
    keep = Resource("local")
    seen = []
    for number in range(count):
        seen.append(list(Resource.opened))
    return seen


def through_weakref(count):
    owner = Resource("owner")
    reference = weakref.ref(owner)
    alive = 0
    for _ in range(count):
        if reference() is not None:
            alive += 1
    return alive


def in_a_dictionary(count):
    strong = [Resource("value %d" % number) for number in range(count)]
    table = weakref.WeakValueDictionary()
    for number in range(count):
        table[number] = strong[number]
    return sorted(table)


def parameter_keeps(resource, reference):
    return [reference() is not None for _ in range(2)]


def call_with_temporary():
    resource = Resource("argument")
    reference = weakref.ref(resource)
    return parameter_keeps(resource, reference)


print(work(3))
print(through_weakref(5))
print(in_a_dictionary(4))
print(call_with_temporary())

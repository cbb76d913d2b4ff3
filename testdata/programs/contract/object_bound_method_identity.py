# Each read of a method makes a new bound method: identity, equality and what is remembered through one are all visible.
class Handler:
    def __init__(self, name):
        self.name = name
        self.calls = []

    def handle(self, event):
        self.calls.append(event)

    def __eq__(self, other):
        return self.name == other.name

    def __hash__(self):
        return 7


def register(handlers, table):
    for handler in handlers:
        table.setdefault(handler.handle, []).append(handler.name)
    return len(table)


def fire(table, events):
    for event in events:
        for handle in table:
            handle(event)


handler = Handler("a")
print(handler.handle is handler.handle, handler.handle == handler.handle)
print(handler.handle.__self__ is handler, handler.handle.__func__ is Handler.handle)
table = {}
print(register([handler, handler, Handler("b")], table))
fire(table, range(3))
print(handler.calls, sorted(names for names in table.values()))
methods = [handler.handle for _ in range(3)]
print(len({id(method) for method in methods}), methods.count(handler.handle))

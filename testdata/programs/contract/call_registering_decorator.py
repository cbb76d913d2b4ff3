# A decorator that registers a function and returns it: the registry must hold the function that the name means, and be called in order.
registry = {}
order = []


def register(name):
    def decorate(function):
        registry[name] = function
        order.append(function.__name__)
        function.registered_as = name
        return function
    return decorate


def twice(function):
    order.append("twice " + function.__name__)

    def wrapper(value):
        return function(function(value))
    return wrapper


@register("add")
def increment(value):
    return value + 1


@twice
@register("double")
def double(value):
    return value * 2


@register("class")
class Adder:
    amount = 5

    @staticmethod
    @register("static")
    def add(value):
        return value + Adder.amount


def run(count):
    total = 0
    for number in range(count):
        total += increment(number) + double(number) + Adder.add(number)
        total += registry["add"](number) + registry["double"](number)
    return total


print(run(50), order)
print(registry["add"] is increment, registry["double"] is double, registry["class"] is Adder)
print(increment.registered_as, Adder.registered_as, Adder.add is registry["static"])
registry["add"] = lambda value: 0
print(run(50))

# Names, attributes and arguments are evaluated from left to right; the first that fails decides which exception is seen and
# which effects have happened before it.
trace = []


class Thing:
    value = 1


def effect(value):
    trace.append(value)
    return value


def attempt(function):
    del trace[:]
    try:
        for _ in range(3):
            function()
    except Exception as error:
        print(type(error).__name__, error, trace)


def missing_function():
    missing(effect(1))  # noqa: F821


def missing_method():
    Thing().missing(effect(1))


def argument_before_call():
    effect(Thing.value)(missing_name)  # noqa: F821


def attribute_of_missing():
    effect(1) + missing_module.attribute + effect(2)  # noqa: F821


def missing_key_then_name():
    {}["key"] + missing_name  # noqa: F821


def store_to_missing():
    missing_target.attribute = effect(3)  # noqa: F821


def none_attribute():
    thing = None
    effect(1)
    thing.value += effect(2)


def not_callable():
    Thing.value(effect(1), effect(2))


def keyword_arguments():
    effect(first=effect(1), second=missing_name)  # noqa: F821


for case in (missing_function, missing_method, argument_before_call, attribute_of_missing, missing_key_then_name,
             store_to_missing, none_attribute, not_callable, keyword_arguments):
    attempt(case)

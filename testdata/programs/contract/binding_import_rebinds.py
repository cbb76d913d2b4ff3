# An import statement binds a name like any assignment; done in a callee, it rebinds the global that the caller's loop reads.
import math as tool


def change_tool(number):
    global tool
    if number == 1:
        import cmath as tool
    if number == 3:
        from decimal import Decimal as tool


def use(count):
    names = []
    for number in range(count):
        change_tool(number)
        names.append(tool.__name__)
    return names


def import_inside(count):
    values = []
    for number in range(count):
        if number == 0:
            from operator import add as combine
        else:
            from operator import mul as combine
        values.append(combine(3, 4))
    return values


def import_only_sometimes(numbers):
    for number in numbers:
        if number > 1:
            import string
    return string.digits


print(use(5))
print(import_inside(3))
print(import_only_sometimes([1, 2]))
try:
    import_only_sometimes([1])
except UnboundLocalError as error:
    print(type(error).__name__)

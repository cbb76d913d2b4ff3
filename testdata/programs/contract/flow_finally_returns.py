# A return, break or continue in a finally clause throws away the exception or the value that was on its way.
log = []


def finally_returns(values):
    for value in values:
        try:
            log.append(10 // value)
            if value == 5:
                return "five"
        finally:
            return "finally %d" % value
    return "end"


def finally_continues(values):
    for value in values:
        try:
            log.append(10 // value)
        finally:
            continue
    return log[-1]


def finally_breaks(values):
    for value in values:
        try:
            if value == 2:
                return "returned"
            log.append(1 / value)
        finally:
            if value != 1:
                break
    else:
        return "else"
    return "after"


def changes_after_return(count):
    total = 0
    try:
        for number in range(count):
            total += number
        return total
    finally:
        total = -1
        log.append(total)


def mutates_after_return():
    items = []
    try:
        return items
    finally:
        items.append("finally")


def nested(value):
    try:
        try:
            return 1 // value
        finally:
            log.append("inner")
    except ZeroDivisionError:
        return "outer caught"
    finally:
        log.append("outer")


def run(count):
    result = []
    for number in range(count):
        result.append(finally_returns([number]))
        result.append(nested(number))
    return result


print(run(2), log)
del log[:]
print(finally_continues([1, 0, 2, 0]), finally_breaks([1, 0, 5]), finally_breaks([2]), finally_breaks([1]), finally_returns([]))
print(changes_after_return(4), mutates_after_return(), log)

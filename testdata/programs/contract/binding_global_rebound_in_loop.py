# A loop that rebinds the global it reads must see its own assignments, whatever was cached before the loop.
STEP = 1
TABLE = [0]


def grow(count):
    global STEP
    values = []
    for number in range(count):
        values.append(STEP)
        if number % 3 == 2:
            STEP = STEP * 2
    return values


def swap_tables(count):
    global TABLE
    old = TABLE
    for number in range(count):
        TABLE.append(number)
        if number == count // 2:
            TABLE = []
    return old, TABLE


def with_statement_forms(count):
    """Every form of binding counts: for target, import, def, class, with, except, walrus."""
    global STEP
    seen = []
    for STEP in range(count):
        seen.append(STEP)
    for number in range(2):
        seen.append(STEP)

        def STEP():
            return "function"
        seen.append(STEP())
        import math as STEP
        seen.append(STEP.floor(1.5))
        if (STEP := number) >= 0:
            seen.append(STEP)
    return seen


print(grow(10), STEP)
print(swap_tables(7))
print(with_statement_forms(3), STEP)

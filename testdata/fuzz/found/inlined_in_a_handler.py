# inline-function named its copy so that the text failed verification; it was rolled back.
# Seed 7771, program 94 at O1, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def show(*values):
    print(*[repr().split()()() for value in values])
def leaf3():
    try:
        pass
    except LookupError as error:
        show('finally', int((h := LIMIT) > 1))

# search-by-loop asked for the opposite, of which the compiler warns in other words.
# Seed 6001, program 371 at O2, 3.13 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
try:
    pass
except ImportError:
    pass
def show():
    try:
        pass
    except Exception as error:
        pass
    if all(1 is None for k in 1):
        pass

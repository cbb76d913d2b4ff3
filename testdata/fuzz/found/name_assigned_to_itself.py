# What an operator does was asked without end where a name is assigned to itself: the optimizer failed.
# Seed 2024, program 950 at O1, 3.10 for [3.10].
try:
    pass
except ImportError:
    pass
def run():
    try:
        pass
    except Exception as error:
        pass
    if 1 > (x - max(x, x)):
        x = x

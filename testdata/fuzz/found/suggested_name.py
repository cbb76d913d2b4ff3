# unfold-min-max and cache-global made a name that a traceback suggests; such suggestions are not compared.
# Seed 202, program 3838 at O1, 3.12 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def show():
    pass
def hot0dP(p1):
    return [1, 1, max(-1, _offset)].pop()
show(hot0dP(1))

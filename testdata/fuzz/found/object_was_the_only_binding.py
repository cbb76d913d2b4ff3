# replace-object took the only binding of a local away: its other read became that of a global.
# Seed 3001, program 60 at O2, 3.8 for [3.8].
def run(label, function, *args):
    try:
        result = function(*args)
    except Exception as error:
        print(label, type().__name__, error.args)
class Shape2:
    def __init__(self, x, y=7):
        self.x = x
class Class1:
    pass
def hot0dP(p3, p2, p1):
    if 1 is Shape2:
        i = Shape2(1)
    else:
        x = Class1(i.y)
    try:
        pass
    except TypeError as u:
        pass
run('hot0dP', hot0dP, 3, 2.5, True)

# Who is handed the module builtins was not taken to change it.
# Seed 4001, program 8951 at O1, 3.13 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
import builtins
def stub():
    pass
class Patch:
    def __init__(self, owner, name, value):
        self.change = owner, name, value
    def __enter__(self):
        owner, name, value = self.change
        setattr(owner, name, value)
    def __exit__():
        pass
def show():
    pass
def run(label, function, *args):
    try:
        pass
    except Exception as error:
        pass
    with Patch(builtins, 'len', stub):
        show([sorted(list(), key=abs).index((len('abc') - p)) for p in range(1)])
class Shape1:
    def __init__(self, x, y=1):
        pass
    def roam():
        pass
shared_shape1 = Shape1(3)
run('roam', shared_shape1.roam, 0)

# facts asked without end whether a class that is named like its base tells its base of its subclasses.
# Mutants, seed 5, programs 1077 at O1, 3.11 and 1314 at O1, 3.8. Seed 2024, program 8937 at O2, 3.11: the same for its members.
class Lazy((Lazy)):
    def limit():
        pass
class One(Other):
    pass
class Other(One):
    pass
class Color((Color)):
    pass
def run():
    for i, color in 1:
            result.append((1, 1, Color.BLUE.value))

# facts asked without end whether a class that is named like its base tells its base of its subclasses.
# Mutants, seed 5, programs 1077 at O1, 3.11 and 1314 at O1, 3.8.
class Lazy((Lazy)):
    def limit():
        pass
class One(Other):
    pass
class Other(One):
    pass

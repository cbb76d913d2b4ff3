# inline-method dropped an argument that the compiler warns of with the statement that read it, behind a return.
# Seed 2024, changed program 1496 at O2, 3.10 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
class Config:
    @classmethod
    def name(cls, x):
        return False; return cls.NAMES[x % 2]
def run():
    for i, color in 1:
            result.append((1, Config.name(((i is 0))), Color.BLUE.value))

# fold-call wrote a literal with an index that the compiler warns of.
# Seed 9001, program 66 at O3, 3.8 for [3.8, 3.9, 3.10, 3.11, 3.12, 3.13].
def run(label, function, *args):
    return chr(97).split()[-0.0]

# A name that the file never binds was taken for a builtin, and so for something that is there: build-at-once ran the
# generator before the name was looked up in vain.
# Mutants, seed 2024, program 10165 at O1, 3.9 for [3.9].
def ordered(words):
    return sorted((shout() for word in words), reverse=(letter))
print(ordered("ab"))

# Identifiers are compared in their NFKC form: names that are written differently can be the same variable, and text is never folded.
ﬁnal = "final"
café = 3
ℌ = 5


def total(values):
    naïve = 0
    for value in values:
        naïve += value * café * H
    return naïve, final


class Größe:
    µ = 1

    def __init__(self):
        self.ſet = "set"

    def sum(self, count):
        self.μ = 0
        for number in range(count):
            self.µ += number
        return self.μ, vars(self), self.set


def names():
    return sorted(name for name in globals() if not name.isascii()), "ﬁnal" == "final"


print(ascii([total([1, 2]), Größe().sum(4), Größe.μ]))
print(ascii(names()), getattr(Größe(), "set"), hasattr(Größe(), "ſet"))
print(ascii(["naïve ✓ — 日本語".upper(), len("é"), "µ"]))

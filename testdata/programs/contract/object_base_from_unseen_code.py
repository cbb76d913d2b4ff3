# A class inherits from one of code outside of the given files, which gives its methods another meaning by a metaclass, by
# __init_subclass__ or by __getattribute__; one from outside that comes first in the order has a method of its own.
# revoke-at: O2 sealed
import os
import sys
import tempfile

OUTSIDE = '''
class Meta(type):
    def __new__(meta, name, bases, namespace):
        if "rate" in namespace:
            namespace["rate"] = lambda self: 3
        return type.__new__(meta, name, bases, namespace)

class OfMeta(metaclass=Meta):
    pass

class Subclassed:
    def __init_subclass__(cls, **keywords):
        super().__init_subclass__(**keywords)
        cls.rate = lambda self: 5

class Answering:
    def __getattribute__(self, name):
        return (lambda: 7) if name == "rate" else super().__getattribute__(name)

class Fallback:
    def __getattr__(self, name):
        return "fallback of " + name

class First:
    def rate(self):
        return 11

class Plain:
    pass
'''

directory = tempfile.mkdtemp()
with open(os.path.join(directory, "unseen_bases.py"), "w") as file:
    file.write(OUTSIDE)
sys.dont_write_bytecode = True
sys.path.insert(0, directory)

from unseen_bases import Answering, Fallback, First, OfMeta, Plain, Subclassed


class Account(OfMeta):
    def rate(self):
        return 2

    def interest(self, years):
        return [self.rate() * year for year in range(years)]


class Savings(Subclassed):
    def rate(self):
        return 2

    def interest(self, years):
        return [self.rate() * year for year in range(years)]


class Loan(Answering):
    def rate(self):
        return 2

    def interest(self, years):
        return [self.rate() * year for year in range(years)]


class Named(Fallback):
    @property
    def label(self):
        return self._label.upper() if hasattr(self, "balance") else self.__dict__["label"]

    @property
    def title(self):
        raise AttributeError("title")

    def text(self, n):
        return [self.title for _ in range(n)]


class Rated:
    def rate(self):
        return 2


class Mixed(First, Rated):
    def interest(self, years):
        return [self.rate() * year for year in range(years)]


class Last(Rated, First):
    def interest(self, years):
        return [self.rate() * year for year in range(years)]


class Simple(Plain):
    def rate(self):
        return 2

    def interest(self, years):
        return [self.rate() * year for year in range(years)]


class Better(Simple):
    def rate(self):
        return super().rate() + 20


for cls in (Account, Savings, Loan, Mixed, Last, Simple, Better):
    print(cls.__name__, cls().interest(3))
print(Named().text(2))
os.remove(os.path.join(directory, "unseen_bases.py"))
os.rmdir(directory)

# Code outside of the given files gives a class another method, an object one of its own, and derives from the class: all
# of that is seen by the methods that call, unless it is assumed that nobody does so.
# revoke-at: O2 sealed no-outside-overrides
import os
import sys
import tempfile

OUTSIDE = '''
def replace_method(cls):
    cls.rate = lambda self: 3

def shadow_method(account):
    account.rate = lambda: 5

def replace_property(cls):
    cls.label = property(lambda self: "replaced")

def derive(cls):
    class Derived(cls):
        def rate(self):
            return 7

        @property
        def balance(self):
            return 1000

        @balance.setter
        def balance(self, value):
            pass

        def __add__(self, other):
            return "derived"

    return Derived

def half_made(cls):
    return cls.__new__(cls)

def call_on(function, balance):
    class Other:
        def rate(self):
            return 9

        def __add__(self, other):
            return "other"

    other = Other()
    other.balance = balance
    return function(other, 2)
'''


class Account:
    def __init__(self, balance):
        self.balance = balance

    def rate(self):
        return 2

    @property
    def label(self):
        return "plain"

    def __add__(self, other):
        return self.balance + other

    def interest(self, years):
        total = 0
        for year in range(years):
            total += self.balance * self.rate()
        return total, self.label

    def sum(self, n):
        return self + n, [self + k for k in range(n)]

    def nothing(self, n):
        total = 0
        for k in range(n):
            total += self.balance
        return total


def main(outside):
    print(Account(10).interest(3), Account(10).sum(2))
    derived = outside.derive(Account)(10)
    print(derived.interest(3), derived.sum(2), derived.nothing(2))
    print(outside.call_on(Account.sum, 4))
    print(outside.half_made(Account).nothing(0))
    account = Account(10)
    outside.shadow_method(account)
    print(account.interest(3), Account(10).interest(3))
    outside.replace_method(Account)
    print(account.interest(3), Account(10).interest(3))
    outside.replace_property(Account)
    print(Account(10).interest(3))


with tempfile.TemporaryDirectory() as directory:
    with open(os.path.join(directory, "unseen_accounts.py"), "w") as file:
        file.write(OUTSIDE)
    sys.dont_write_bytecode = True
    sys.path.insert(0, directory)
    main(__import__("unseen_accounts"))

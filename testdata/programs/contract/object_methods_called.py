# A call of a method runs what the object has under that name at that moment: of its own, of its class, or of a subclass
# that came later; and whatever is evaluated for it is evaluated once, in order.
trace = []


def show(value):
    trace.append(value)
    return value


class Account:
    fee = 1

    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance

    def add(self, amount):
        self.balance += amount
        return self.balance

    def take(self, amount):
        if amount > self.balance:
            raise ValueError("%s has only %d" % (self.owner, self.balance))
        self.balance -= amount
        return amount

    def move(self, other, amount):
        return other.add(self.take(amount)) - self.cost()

    def cost(self):
        return self.fee

    @property
    def rich(self):
        return self.balance > 100

    @staticmethod
    def rounded(amount):
        return amount - amount % 10

    @classmethod
    def empty(cls, owner):
        return cls(owner)

    def report(self):
        return "%s %s %s" % (self.owner, self.rich, self.rounded(self.balance))

    def monthly(self, months):
        for month in range(months):
            self.add(self.rounded(month * 7))
        return self.balance


class Savings(Account):
    def add(self, amount):
        return super().add(amount * 2)

    def cost(self):
        return super().cost() + show(5)


class Lazy(Account):
    def __getattr__(self, name):
        show(name)
        if name == "bonus":
            return lambda: 7
        raise AttributeError(name)

    @property
    def rich(self):
        return self.missing

    def paid(self):
        return self.bonus() + self.add(1)


def run(cls):
    first, second = cls("ann", 50), cls.empty("bob")
    results = [first.move(second, show(20)), first.report(), second.report(), second.monthly(4)]
    try:
        second.take(1000)
    except ValueError as error:
        results.append(str(error))
    return results


print(run(Account))
print(run(Savings))
lazy = Lazy("eve", 9)
print(lazy.paid())
try:
    lazy.rich
except AttributeError as error:
    print("no", error)
print(trace)


class Doubling(Account):
    def rounded(self, amount=3):
        return -amount


account = Doubling("dan", 5)
print(account.report(), account.monthly(3))
account = Account("fay", 5)
account.cost = lambda: 40
print(account.move(Account("gil"), 3))
try:
    Account("hal").add()
except TypeError as error:
    print("missing" in str(error))
try:
    Account.add(show(3), 4)
except AttributeError as error:
    print(type(error).__name__)
print(Account.add(Account("ida", 1), 4), Account.move(Savings("jon", 9), Account("kim"), 2))

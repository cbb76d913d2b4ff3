# What the class holds need not be a function: a descriptor's __get__ runs at each read, and a data descriptor goes before the instance.
class Recorder:
    def __init__(self):
        self.gets = 0

    def __get__(self, instance, owner):
        if instance is None:
            return self
        self.gets += 1
        count = self.gets
        return lambda value: (count, value)


class Checked:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, 0)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = min(value, 12)


class Account:
    method = Recorder()
    balance = Checked()

    @classmethod
    def kind(cls):
        return cls.__name__

    @staticmethod
    def fee(amount):
        return amount // 10


class Special(Account):
    @staticmethod
    def fee(amount):
        return 0


def run(account, count):
    seen = []
    for number in range(count):
        account.balance += 5
        seen.append((account.balance, account.method(number), account.kind(), account.fee(50)))
    return seen


account = Account()
account.__dict__["balance"] = "hidden by the descriptor"
print(run(account, 4))
print(run(Special(), 2), Account.method.gets)
account.__dict__["method"] = lambda value: "not a data descriptor"
print(run(account, 1))

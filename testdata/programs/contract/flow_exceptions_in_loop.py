# An exception in the middle of a loop leaves behind exactly what was done before it: attributes, globals and items included.
processed = 0


class Account:
    def __init__(self):
        self.balance = 0
        self.count = 0
        self.history = [0] * 5

    def apply(self, amounts):
        for index, amount in enumerate(amounts):
            self.count += 1
            self.balance += amount
            self.history[index] = self.balance
            if self.balance < 0:
                raise ValueError("overdrawn", self.balance)

    def careful(self, amounts):
        for amount in amounts:
            try:
                self.apply([amount])
            except ValueError:
                self.balance = 0
            except TypeError as error:
                self.count = -1
                raise RuntimeError("bad amount") from error
            finally:
                self.count += 100


def process(items):
    global processed
    done = []
    try:
        for item in items:
            processed += 1
            done.append(100 // item)
    except ZeroDivisionError as error:
        done.append(str(error.__context__))
        try:
            done.append(error.missing)
        except AttributeError as second:
            done.append(second.__context__ is error)
    try:
        return done, error
    except UnboundLocalError:
        return done, "the name is gone"


account = Account()
try:
    account.apply([5, 6, -20, 7])
except ValueError as error:
    print(error.args, vars(account))
account.careful([1, -50, 2])
print(vars(account))
try:
    account.careful([1, "x"])
except RuntimeError as error:
    print(error, type(error.__cause__).__name__, account.count, account.balance, account.history[0])
try:
    account.apply([1] * 6)
except IndexError:
    print(account.count, account.balance, account.history)
print(process([5, 0, 2]), process([1]), processed)

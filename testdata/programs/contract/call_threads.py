# The same function runs in several threads at once, each with locals of its own.
import threading

COUNT = 4
inside = threading.Barrier(COUNT)
results = {}


def accumulate(name, values):
    total = 0
    for number, value in enumerate(values):
        if number == 2:
            inside.wait(10)
        total = step(total, value)
    return total


def step(total, value):
    if value == "meet":
        inside.wait(10)
        return total
    return total * 2 + value


class Account:
    def __init__(self):
        self.lock = threading.Lock()
        self.balance = 0

    def deposit(self, amount):
        with self.lock:
            self.balance += amount

    def deposit_all(self, amounts):
        for amount in amounts:
            self.deposit(amount)


def work(name, account):
    results[name] = accumulate(name, [name, 1, 2, "meet", 4])
    account.deposit_all(range(500))


account = Account()
threads = [threading.Thread(target=work, args=(number, account)) for number in range(COUNT)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print([results[number] for number in range(COUNT)], account.balance)

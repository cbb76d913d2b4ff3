# library: pickle.py
"""Objects to pickles and back, by the classes of pickle that are written in Python."""

import io
import pickle


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.entries = []

    def __eq__(self, other):
        return (self.owner, self.balance, self.entries) == (other.owner, other.balance, other.entries)


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __reduce__(self):
        return Point, (self.x, self.y)

    def __eq__(self, other):
        return self.x == other.x and self.y == other.y


def ledger(size):
    shared = ["shared", 1, 2.5, b"bytes"]
    accounts = []
    for number in range(size):
        account = Account("owner %d" % number, number * 10 ** (number % 12))
        account.entries = [(day, -day, day / 3, None, True, shared) for day in range(number % 8)]
        accounts.append(account)
    return {"accounts": accounts, "points": [Point(i, -i) for i in range(size)], "set": set(range(size)),
            "text": "text \u20ac" * 50, "frozen": frozenset("abc")}


def dump(value, protocol):
    out = io.BytesIO()
    pickle._Pickler(out, protocol).dump(value)
    return out.getvalue()


def load(data):
    return pickle._Unpickler(io.BytesIO(data)).load()


def main(scale=1):
    results = []
    value = ledger(60 * scale)
    for protocol in (0, 2, 4):
        data = dump(value, protocol)
        again = load(data)
        assert again == value
        results.append((protocol, len(again["accounts"]), len(again["text"]), again["accounts"][-1].balance))
    return results


if __name__ == "__main__":
    print(main())

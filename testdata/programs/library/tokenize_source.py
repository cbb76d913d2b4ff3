# library: tokenize.py
"""A module is split into tokens, and put together again."""

import io
import tokenize

SOURCE = '''
class Account(object):
    """Keeps a balance."""

    def __init__(self, owner, balance=0.0, *, limit=1_000):
        self.owner, self.balance = owner, balance  # both
        self.limit = limit if limit > 0 else -limit

    def withdraw(self, amount):
        if not (0 < amount <= self.balance + self.limit):
            raise ValueError("cannot withdraw %r from %s" % (amount, self.owner))
        self.balance -= amount
        return {"left": self.balance, 'hex': 0xFF ^ 0b11, "values": [x ** 2 for x in range(10) if x != 3]}
'''


def main(scale=1):
    text = SOURCE * (6 * scale)
    tokens = list(tokenize.generate_tokens(io.StringIO(text).readline))
    counts = {}
    for token in tokens:
        name = tokenize.tok_name[token.exact_type]
        counts[name] = counts.get(name, 0) + 1
    again = tokenize.untokenize(tokens)
    assert again.split() == text.split()
    short = tokenize.untokenize([token[:2] for token in tokens])
    return [counts["NAME"], counts["OP"] if "OP" in counts else 0, counts["NEWLINE"], len(again), len(short.split())]


if __name__ == "__main__":
    print(main())

# library: _pydecimal.py
"""Interest, tax and an approximation of pi in the decimal arithmetic that is written in Python."""

from _pydecimal import ROUND_HALF_EVEN, Context, Decimal, localcontext


def pi(digits):
    with localcontext() as context:
        context.prec = digits + 2
        three = Decimal(3)
        last, t, s, n, na, d, da = 0, three, 3, 1, 0, 0, 24
        while s != last:
            last = s
            n, na = n + na, na + 8
            d, da = d + da, da + 32
            t = (t * n) / d
            s += t
        context.prec -= 2
        return +s


def telephone(calls):
    cents = Decimal("0.01")
    total = Decimal(0)
    context = Context(prec=28, rounding=ROUND_HALF_EVEN)
    for seconds in calls:
        price = (Decimal(seconds) * Decimal("0.0013")).quantize(cents, context=context)
        tax = (price * Decimal("0.0675")).quantize(cents)
        total += price + tax
    return total


def interest(amount, years):
    rate = Decimal("1.0375")
    for year in range(years):
        amount = (amount * rate).quantize(Decimal("0.0001"))
        if amount > 10 ** 6:
            amount = amount.sqrt()
    return amount


def main(scale=1):
    results = []
    for turn in range(scale):
        results.append(str(pi(25)))
        results.append(str(telephone(range(1, 150))))
        results.append(str(interest(Decimal(1000), 60)))
        results.append(str(Decimal(2).ln(Context(prec=12))))
    return results


if __name__ == "__main__":
    print(main())

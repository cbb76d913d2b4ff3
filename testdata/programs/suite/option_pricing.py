"""Monte Carlo methods with a generator of random numbers made here: pi, an integral, and the price of options."""

import math


class Generator:
    """A 64-bit linear congruential generator with its output mixed (PCG style)."""

    MULTIPLIER = 6364136223846793005
    MASK = (1 << 64) - 1

    def __init__(self, seed, stream=1):
        self.increment = (stream << 1) | 1
        self.state = 0
        self.next_bits()
        self.state = (self.state + seed) & self.MASK
        self.next_bits()
        self._spare = None

    def next_bits(self):
        """32 random bits."""
        old = self.state
        self.state = (old * self.MULTIPLIER + self.increment) & self.MASK
        mixed = (((old >> 18) ^ old) >> 27) & 0xFFFFFFFF
        turn = old >> 59
        return ((mixed >> turn) | (mixed << (-turn & 31))) & 0xFFFFFFFF

    def uniform(self):
        """A number from 0 up to, but not including, 1."""
        return self.next_bits() / 4294967296.0

    def normal(self):
        """Marsaglia's polar method, which makes two numbers at a time."""
        if self._spare is not None:
            value, self._spare = self._spare, None
            return value
        while True:
            u = 2.0 * self.uniform() - 1.0
            v = 2.0 * self.uniform() - 1.0
            square = u * u + v * v
            if 0.0 < square < 1.0:
                break
        factor = math.sqrt(-2.0 * math.log(square) / square)
        self._spare = v * factor
        return u * factor


class Average:
    """A running mean and its standard error (Welford)."""

    def __init__(self):
        self.count = 0
        self.mean = 0.0
        self._squares = 0.0

    def add(self, value):
        self.count += 1
        delta = value - self.mean
        self.mean += delta / self.count
        self._squares += delta * (value - self.mean)

    @property
    def variance(self):
        return self._squares / (self.count - 1) if self.count > 1 else 0.0

    def error(self):
        return math.sqrt(self.variance / self.count) if self.count else 0.0


class Market:
    def __init__(self, price, rate, volatility):
        self.price = price
        self.rate = rate
        self.volatility = volatility


class Call:
    """The right to buy at the strike price, at the end."""

    def __init__(self, strike, years):
        self.strike = strike
        self.years = years

    def payoff(self, path):
        return max(path[-1] - self.strike, 0.0)


class Put(Call):
    def payoff(self, path):
        return max(self.strike - path[-1], 0.0)


class AsianCall(Call):
    """The mean price along the path counts, not the last one."""

    def payoff(self, path):
        return max(sum(path) / len(path) - self.strike, 0.0)


class BarrierCall(Call):
    """Worth nothing once the price has been above the barrier."""

    def __init__(self, strike, years, barrier):
        super().__init__(strike, years)
        self.barrier = barrier

    def payoff(self, path):
        for price in path:
            if price > self.barrier:
                return 0.0
        return super().payoff(path)


class Pricer:
    def __init__(self, market, generator, steps=12):
        self.market = market
        self.generator = generator
        self.steps = steps

    def path(self, years):
        market = self.market
        step = years / self.steps
        drift = (market.rate - 0.5 * market.volatility ** 2) * step
        spread = market.volatility * math.sqrt(step)
        price = market.price
        prices = []
        for _ in range(self.steps):
            price *= math.exp(drift + spread * self.generator.normal())
            prices.append(price)
        return prices

    def price(self, option, paths):
        average = Average()
        discount = math.exp(-self.market.rate * option.years)
        for _ in range(paths):
            average.add(discount * option.payoff(self.path(option.years)))
        return average


def normal_distribution(x):
    return 0.5 * (1.0 + math.erf(x / math.sqrt(2.0)))


def black_scholes_call(market, option):
    spread = market.volatility * math.sqrt(option.years)
    d1 = (math.log(market.price / option.strike)
          + (market.rate + 0.5 * market.volatility ** 2) * option.years) / spread
    discounted = option.strike * math.exp(-market.rate * option.years)
    return market.price * normal_distribution(d1) - discounted * normal_distribution(d1 - spread)


def estimate_pi(generator, points):
    inside = 0
    for _ in range(points):
        x = generator.uniform()
        y = generator.uniform()
        if x * x + y * y <= 1.0:
            inside += 1
    return 4.0 * inside / points


def integrate(function, low, high, generator, points):
    average = Average()
    for _ in range(points):
        average.add(function(low + (high - low) * generator.uniform()))
    return average.mean * (high - low)


def main(scale=1):
    generator = Generator(42, 54)
    market = Market(100.0, 0.03, 0.25)
    pi = estimate_pi(generator, 100000 * scale)
    area = integrate(lambda x: math.sin(x) ** 2, 0.0, math.pi, generator, 40000 * scale)
    prices = []
    for option in (Call(105.0, 1.0), Put(105.0, 1.0), AsianCall(100.0, 1.0), BarrierCall(100.0, 0.5, 130.0)):
        average = Pricer(market, generator).price(option, 3500 * scale)
        prices.append((type(option).__name__, round(average.mean, 6), round(average.error(), 6)))
    exact = black_scholes_call(market, Call(105.0, 1.0))
    return {
        "pi": round(pi, 6),
        "area": round(area, 6),
        "prices": prices,
        "exact": round(exact, 6),
        "close": abs(prices[0][1] - exact) < 5 * prices[0][2],
    }


if __name__ == "__main__":
    print(main())

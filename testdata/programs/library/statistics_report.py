# library: statistics.py
"""Figures on samples of measurements."""

import statistics
from fractions import Fraction


def sample(seed, size):
    state = seed
    values = []
    for _ in range(size):
        state = (state * 1103515245 + 12345) % 2 ** 31
        values.append(state / 2 ** 31 * 100)
    return values


def main(scale=1):
    results = []
    for seed in range(1, 3 * scale + 1):
        values = sample(seed, 300)
        results.append([
            round(statistics.mean(values), 6),
            round(statistics.stdev(values), 6),
            round(statistics.pvariance(values), 6),
            round(statistics.median(values), 6),
            statistics.mode([int(value) // 10 for value in values]),
            statistics.mean([Fraction(int(value), 7) for value in values[:40]]),
            round(statistics.harmonic_mean(values[:50]), 6),
            [round(cut, 6) for cut in statistics.quantiles(values, n=5)],
        ])
    return [[str(figure) for figure in row] for row in results]


if __name__ == "__main__":
    print(main())

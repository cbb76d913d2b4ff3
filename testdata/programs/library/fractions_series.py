# library: fractions.py
"""Exact series: harmonic numbers, a continued fraction, and a small linear system."""

from fractions import Fraction


def harmonic(n):
    total = Fraction(0)
    for k in range(1, n + 1):
        total += Fraction(1, k)
    return total


def continued(terms):
    value = Fraction(terms[-1])
    for term in reversed(terms[:-1]):
        value = term + 1 / value
    return value


def solve(matrix, right):
    size = len(matrix)
    rows = [[Fraction(x) for x in row] + [Fraction(y)] for row, y in zip(matrix, right)]
    for i in range(size):
        pivot = next(r for r in range(i, size) if rows[r][i] != 0)
        rows[i], rows[pivot] = rows[pivot], rows[i]
        rows[i] = [x / rows[i][i] for x in rows[i]]
        for r in range(size):
            if r != i and rows[r][i]:
                factor = rows[r][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [row[-1] for row in rows]


def main(scale=1):
    results = []
    for turn in range(2 * scale):
        size = 7 + turn % 2
        matrix = [[(i * 7 + j * j * 3) % 11 + (9 if i == j else 0) for j in range(size)] for i in range(size)]
        results.append(str(sum(solve(matrix, range(size)))))
        results.append(str(harmonic(120)))
        results.append(str(continued([1, 2, 1, 2, 3] * 8).limit_denominator(1000)))
        results.append(sorted([Fraction("3/7"), Fraction(0.25), Fraction("1.5"), Fraction(10, 4)])[1])
    return [str(result) for result in results]


if __name__ == "__main__":
    print(main())

"""The spectral norm of an infinite matrix, approached by the power method.

The matrix is A[i][j] = 1 / ((i + j) * (i + j + 1) / 2 + i + 1); its entries are
computed where they are needed and never stored.  The same code then looks at a
few other matrices given by a formula.
"""

import math


def hilbert_like(row, column):
    return 1.0 / ((row + column) * (row + column + 1) // 2 + row + 1)


def hilbert(row, column):
    return 1.0 / (row + column + 1)


def tridiagonal(row, column):
    if row == column:
        return 2.0
    if abs(row - column) == 1:
        return -1.0
    return 0.0


def times_vector(entry, vector):
    size = len(vector)
    result = []
    for row in range(size):
        total = 0.0
        for column in range(size):
            total += entry(row, column) * vector[column]
        result.append(total)
    return result


def transposed_times_vector(entry, vector):
    size = len(vector)
    result = []
    for row in range(size):
        total = 0.0
        for column in range(size):
            total += entry(column, row) * vector[column]
        result.append(total)
    return result


def both_times_vector(entry, vector):
    """The transposed matrix times the matrix times the vector."""
    return transposed_times_vector(entry, times_vector(entry, vector))


def dot(first, second):
    total = 0.0
    for a, b in zip(first, second):
        total += a * b
    return total


def normalized(vector):
    length = math.sqrt(dot(vector, vector))
    return [value / length for value in vector]


def spectral_norm(entry, size, rounds=6):
    u = [1.0] * size
    v = u
    for _ in range(rounds):
        v = both_times_vector(entry, u)
        u = both_times_vector(entry, v)
    return math.sqrt(dot(u, v) / dot(v, v))


def rayleigh_quotient(entry, size, rounds):
    """An estimate of the largest eigenvalue, and how far the last two were apart."""
    vector = normalized([1.0 + 0.01 * index for index in range(size)])
    previous = estimate = 0.0
    for _ in range(rounds):
        product = times_vector(entry, vector)
        previous, estimate = estimate, dot(vector, product)
        vector = normalized(product)
    return estimate, abs(estimate - previous)


def residual(entry, vector, value):
    product = times_vector(entry, vector)
    return math.sqrt(sum((p - value * x) ** 2 for p, x in zip(product, vector)))


def main(scale=1):
    size = 300
    results = []
    for round_number in range(scale):
        norm = spectral_norm(hilbert_like, size + round_number)
        estimate, change = rayleigh_quotient(hilbert, 160, 14)
        largest, _ = rayleigh_quotient(tridiagonal, 120, 20)
        exact = 2.0 - 2.0 * math.cos(120 * math.pi / 121)
        results.append({
            "norm": round(norm, 9),
            "hilbert": round(estimate, 9),
            "settled": change < 1e-6,
            "below_exact": largest < exact,
            "tridiagonal": round(largest, 6),
            "residual": round(residual(hilbert, normalized([1.0] * 40), estimate), 6),
        })
    return results


if __name__ == "__main__":
    print(main())

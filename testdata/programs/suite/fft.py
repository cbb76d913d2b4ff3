"""The fast Fourier transform on lists, and what it is used for: convolution, filtering, long multiplication."""

import cmath
import math


def is_power_of_two(number):
    return number > 0 and number & (number - 1) == 0


def bit_reversed(values):
    """The values in the order in which the transform takes them."""
    size = len(values)
    result = list(values)
    target = 0
    for source in range(1, size):
        bit = size >> 1
        while target & bit:
            target ^= bit
            bit >>= 1
        target |= bit
        if source < target:
            result[source], result[target] = result[target], result[source]
    return result


def transform(values, inverse=False):
    """The discrete Fourier transform of a list whose length is a power of two."""
    size = len(values)
    if not is_power_of_two(size):
        raise ValueError("the length must be a power of two: %d" % size)
    result = bit_reversed([complex(value) for value in values])
    sign = 1 if inverse else -1
    length = 2
    while length <= size:
        step = cmath.exp(sign * 2j * math.pi / length)
        half = length // 2
        for start in range(0, size, length):
            factor = 1 + 0j
            for offset in range(start, start + half):
                even = result[offset]
                odd = result[offset + half] * factor
                result[offset] = even + odd
                result[offset + half] = even - odd
                factor *= step
        length *= 2
    if inverse:
        result = [value / size for value in result]
    return result


def recursive_transform(values):
    """The same by the textbook's recursion; slower, used to check the other."""
    size = len(values)
    if size == 1:
        return [complex(values[0])]
    even = recursive_transform(values[0::2])
    odd = recursive_transform(values[1::2])
    factors = [cmath.exp(-2j * math.pi * k / size) * odd[k] for k in range(size // 2)]
    return [even[k] + factors[k] for k in range(size // 2)] + [even[k] - factors[k] for k in range(size // 2)]


def padded(values, size):
    return list(values) + [0] * (size - len(values))


def convolve(first, second):
    size = 1
    while size < len(first) + len(second):
        size *= 2
    left = transform(padded(first, size))
    right = transform(padded(second, size))
    product = transform([a * b for a, b in zip(left, right)], inverse=True)
    return [value.real for value in product[:len(first) + len(second) - 1]]


def multiply(a, b):
    """The product of two big numbers, digit by digit."""
    first = [int(digit) for digit in reversed(str(a))]
    second = [int(digit) for digit in reversed(str(b))]
    digits = []
    carry = 0
    for value in convolve(first, second):
        carry += int(round(value))
        digits.append(str(carry % 10))
        carry //= 10
    while carry:
        digits.append(str(carry % 10))
        carry //= 10
    return int("".join(reversed(digits)))


class Signal:
    """Samples of a wave, with the operations a filter needs."""

    def __init__(self, samples):
        self.samples = samples

    @classmethod
    def of_waves(cls, size, waves):
        samples = []
        for index in range(size):
            angle = 2.0 * math.pi * index / size
            samples.append(sum(height * math.sin(frequency * angle) for frequency, height in waves))
        return cls(samples)

    def spectrum(self):
        half = len(self.samples) // 2
        return [abs(value) / half for value in transform(self.samples)[:half]]

    def peaks(self, threshold):
        return [(index, round(height, 6)) for index, height in enumerate(self.spectrum()) if height > threshold]

    def low_pass(self, limit):
        size = len(self.samples)
        frequencies = transform(self.samples)
        for index in range(size):
            if min(index, size - index) > limit:
                frequencies[index] = 0j
        return Signal([value.real for value in transform(frequencies, inverse=True)])

    def energy(self):
        return sum(sample * sample for sample in self.samples)


def largest_difference(first, second):
    return max(abs(a - b) for a, b in zip(first, second))


def main(scale=1):
    report = []
    for number in range(scale):
        waves = [(3, 1.0), (17, 0.5), (50 + number, 0.25), (400, 0.125)]
        signal = Signal.of_waves(32768, waves)
        smooth = signal.low_pass(60)
        check = Signal.of_waves(1024, waves).samples
        a = 3 ** (900 + number)
        b = 7 ** (750 + number)
        if multiply(a, b) != a * b:
            raise AssertionError(number)
        report.append({
            "peaks": signal.peaks(0.01),
            "smooth": smooth.peaks(0.01),
            "energy": round(signal.energy(), 3),
            "agree": largest_difference(transform(check), recursive_transform(check)) < 1e-6,
            "product": (a * b) % 1000000007,
        })
    return report


if __name__ == "__main__":
    print(main())

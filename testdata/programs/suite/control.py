"""Work done inside builtins: long integers, sorting, text methods, translation, hashing of the interpreter's own.

There is nothing here for an optimizer to change.  What is measured on this
program, before against after, is the noise of the measurement.
"""

import bisect
import collections
import functools
import hashlib
import itertools
import operator
import zlib


def digits_of_power(exponent):
    """Long integer arithmetic: the decimal digits of a power of three."""
    return str(pow(3, exponent))


def digit_counts(text):
    return sorted(collections.Counter(text).items())


def repeated_text(times):
    return "the quick brown fox jumps over the lazy dog, " * times


def shouted(text):
    return text.upper().replace("FOX", "CAT").title().swapcase()


def vowels_removed(text):
    return text.translate(str.maketrans("", "", "aeiou"))


def word_frequencies(text):
    return collections.Counter(text.split()).most_common(3)


def reversed_words(text):
    return " ".join(reversed(text.split(" ")))


def sorted_remainders(size, modulus):
    remainders = map(operator.mod, map(pow, range(size), itertools.repeat(2)), itertools.repeat(modulus))
    return sorted(remainders)


def places(ordered, wanted):
    return [bisect.bisect_left(ordered, wanted), bisect.bisect_right(ordered, wanted)]


def running_totals(values):
    return list(itertools.accumulate(values))


def inner_product(first, second):
    return sum(map(operator.mul, first, second))


def packed_size(text):
    return len(zlib.compress(text.encode("ascii"), 6))


def stretched_key(text, rounds):
    return hashlib.pbkdf2_hmac("sha256", text.encode("ascii"), b"salt", rounds).hex()


def big_factorial(number):
    return functools.reduce(operator.mul, range(2, number + 1))


def set_algebra(size):
    threes = set(range(0, size, 3))
    fives = set(range(0, size, 5))
    return len(threes & fives), len(threes | fives), len(threes ^ fives), sum(threes - fives)


def joined_numbers(size):
    return ",".join(map(str, range(size)))


def parsed_sum(text):
    return sum(map(int, text.split(",")))


def main(scale=1):
    size = 110000 * scale
    text = repeated_text(16000 * scale)
    digits = digits_of_power(9000)
    ordered = sorted_remainders(size * 2, 10007)
    totals = running_totals(ordered)
    numbers = joined_numbers(size * 4)
    factorial = big_factorial(4000)
    return {
        "digits": (len(digits), digit_counts(digits)),
        "shouted": shouted(text)[:44],
        "vowels": len(vowels_removed(text)),
        "frequencies": word_frequencies(text * 2),
        "reversed": reversed_words(text)[-20:],
        "places": places(ordered, 5003),
        "totals": totals[-1],
        "product": inner_product(ordered, totals) % 1000000007,
        "packed": packed_size(numbers) > 1000,
        "key": stretched_key(numbers, 6000 * scale),
        "factorial": factorial % (10 ** 12 + 39),
        "sets": set_algebra(size * 3),
        "parsed": parsed_sum(numbers),
    }


if __name__ == "__main__":
    print(main())

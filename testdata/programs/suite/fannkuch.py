"""Permutations: pancake flipping, the next permutation in order, cycles, ranks, and a small travelling salesman."""

import math


def pancake_flips(permutation):
    """How often the front must be reversed until the first is 1."""
    work = list(permutation)
    flips = 0
    while True:
        first = work[0]
        if first == 1:
            return flips
        work[:first] = work[first - 1::-1]
        flips += 1


def fannkuch(size):
    """The most flips of any permutation, and a checksum over all of them."""
    permutation = list(range(1, size + 1))
    count = [0] * size
    most = 0
    checksum = 0
    sign = 1
    while True:
        if permutation[0] != 1:
            flips = pancake_flips(permutation)
            most = max(most, flips)
            checksum += sign * flips
        # The next permutation: alternate swaps and rotations.
        if sign == 1:
            permutation[0], permutation[1] = permutation[1], permutation[0]
            sign = -1
        else:
            permutation[1], permutation[2] = permutation[2], permutation[1]
            sign = 1
            for index in range(2, size):
                if count[index] < index:
                    count[index] += 1
                    break
                if index == size - 1:
                    return most, checksum
                count[index] = 0
                first = permutation.pop(0)
                permutation.insert(index + 1, first)


def next_permutation(values):
    """Changes the list to the next one in lexical order; False after the last."""
    index = len(values) - 2
    while index >= 0 and values[index] >= values[index + 1]:
        index -= 1
    if index < 0:
        return False
    other = len(values) - 1
    while values[other] <= values[index]:
        other -= 1
    values[index], values[other] = values[other], values[index]
    values[index + 1:] = reversed(values[index + 1:])
    return True


def all_permutations(values):
    current = sorted(values)
    yield tuple(current)
    while next_permutation(current):
        yield tuple(current)


def rank(permutation):
    """The place of a permutation of 0..n-1 in lexical order."""
    result = 0
    size = len(permutation)
    for index in range(size):
        smaller = 0
        for later in range(index + 1, size):
            if permutation[later] < permutation[index]:
                smaller += 1
        result += smaller * math.factorial(size - 1 - index)
    return result


def unrank(number, size):
    left = list(range(size))
    result = []
    for index in range(size - 1, -1, -1):
        place, number = divmod(number, math.factorial(index))
        result.append(left.pop(place))
    return result


def cycles(permutation):
    seen = [False] * len(permutation)
    found = []
    for start in range(len(permutation)):
        if seen[start]:
            continue
        cycle = []
        here = start
        while not seen[here]:
            seen[here] = True
            cycle.append(here)
            here = permutation[here]
        found.append(cycle)
    return found


def parity(permutation):
    return (len(permutation) - len(cycles(permutation))) % 2


class Tour:
    """A round trip through points in the plane, made shorter by exchanging edges."""

    def __init__(self, points):
        self.points = points
        self.order = list(range(len(points)))

    def distance(self, first, second):
        ax, ay = self.points[self.order[first % len(self.order)]]
        bx, by = self.points[self.order[second % len(self.order)]]
        return math.hypot(ax - bx, ay - by)

    def length(self):
        return sum(self.distance(index, index + 1) for index in range(len(self.order)))

    def improve(self):
        """One pass of the 2-opt method; how many exchanges helped."""
        exchanges = 0
        size = len(self.order)
        for i in range(size - 1):
            for j in range(i + 2, size):
                before = self.distance(i, i + 1) + self.distance(j, j + 1)
                after = self.distance(i, j) + self.distance(i + 1, j + 1)
                if after < before - 1e-9:
                    self.order[i + 1:j + 1] = reversed(self.order[i + 1:j + 1])
                    exchanges += 1
        return exchanges


def scattered_points(count):
    return [((index * 7919) % 997, (index * index * 31 + index) % 991) for index in range(count)]


def cycle_statistics(size):
    """How many permutations have a longest cycle of each length, and how many are odd."""
    histogram = {}
    odd = 0
    for permutation in all_permutations(range(size)):
        longest = len(max(cycles(permutation), key=len))
        histogram[longest] = histogram.get(longest, 0) + 1
        odd += parity(permutation)
    return sorted(histogram.items()), odd


def check_ranks(size, step):
    total = 0
    for number in range(0, math.factorial(size), step):
        permutation = unrank(number, size)
        if rank(permutation) != number:
            raise AssertionError(number)
        total += permutation[0] * permutation[-1]
    return total


def main(scale=1):
    report = []
    for number in range(scale):
        tour = Tour(scattered_points(90 + number))
        passes = 1
        while tour.improve():
            passes += 1
        report.append({
            "fannkuch": fannkuch(9),
            "cycles": cycle_statistics(7),
            "ranks": check_ranks(9, 97 + number),
            "tour": (passes, round(tour.length(), 6)),
        })
    return report


if __name__ == "__main__":
    print(main())

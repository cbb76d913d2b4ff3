# Lists that are only read, where a tuple would do: walking, indexing, slicing, sorting, unpacking. The results stay the same, with their types.
def constants(count):
    primes = [2, 3, 5, 7]
    total = 0
    for number in range(count):
        for prime in [2, 3, 5]:
            if number % prime == 0:
                total += prime
        total += primes[number % 4] + [10, 20][number % 2]
    return total, len(primes), max(primes), min([4, 2]), sum([1, 2, 3])


def typed(count):
    days = ["mon", "tue", "wed"]
    result = []
    for number in range(count):
        result.append(days[number:])
        result.append(sorted(["b", "a"]))
        result.append(list(reversed([1, 2])))
        result.append(list(zip([1, 2], "ab")))
        result.append(list(enumerate(["x"])))
        result.append(" ".join(["a", "b"]))
        result.append(dict([("k", number), ["l", 2]]))
        result.append(set([1, 1]))
        result.append(list(map(str, [number, 7])))
        result.append([1, 2].index(2) + [1, 1].count(1))
        result.append(days * 0)
        result.append(isinstance(number, int) and "abc".startswith(("a", "b")))
    return result


def refuses_lists(count):
    failed = 0
    for _ in range(count):
        for use in (lambda: isinstance(1, [int, str]), lambda: "abc".startswith(["a"]), lambda: b"".join((["x"])),
                    lambda: "%s %s" % ["a", "b"], lambda: raise_list()):
            try:
                use()
            except TypeError:
                failed += 1
    return failed


def raise_list():
    try:
        raise KeyError
    except [KeyError]:
        return "caught"


print(constants(10))
for item in typed(1):
    print(item)
print(refuses_lists(2))

"""Loops that ask in each turn whether they are at the end."""

WORK = {"known": 800, "tested": 800}


def case_known(n):
    values = sorted(range(n))
    place = 0
    found = 0
    while place < len(values):
        if values[place] & 1:
            found += place
        place += 1
    return found


def case_tested(n):
    def words(text):
        found = []
        place = 0
        while place < len(text):
            start = place
            while place < len(text) and text[place] not in " ,":
                place += 1
            found.append(text[start:place])
            place += 1
        return found

    return words("abcd, " * (n // 8))

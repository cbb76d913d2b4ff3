# An operator of an object from unseen code that replaces the row that a loop goes along: the assumption excludes it, so it is revoked.
# revoke: plain-operators
TABLE = [[1, 2, 3, 4], [5, 6, 7, 8]]


def replace_row():
    TABLE[0] = [10, 20, 30, 40]


UNSEEN = {"tell": replace_row}
exec("""
class Telling:
    def __rmul__(self, other):
        tell()
        return other
""", UNSEEN)


def total(table, i, n, factor):
    found = 0
    for j in range(n):
        found += table[i][j] * factor
    return found


print(total(TABLE, 0, 4, 1), total(TABLE, 0, 4, UNSEEN["Telling"]()))

"""Solves systems of linear equations by LU factorization, with lists of lists.

The factors are kept in one matrix; `order` remembers how the rows were
exchanged.  A second pass refines each solution with its residual.
"""

from typing import List

Row = List[float]


class SingularError(ArithmeticError):
    pass


class Random:
    """Numbers between 0 and 1 from a linear congruential generator."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = (self.state * 16807) % 2147483647
        return self.state / 2147483647.0


def random_matrix(size: int, random: Random) -> List[Row]:
    return [[random.uniform() - 0.5 for _ in range(size)] for _ in range(size)]


def copy_matrix(matrix: List[Row]) -> List[Row]:
    return [row[:] for row in matrix]


class Factorization:
    def __init__(self, matrix: List[Row]) -> None:
        self.size = len(matrix)
        self.lu = copy_matrix(matrix)
        self.order = list(range(self.size))
        self.sign = 1
        self._factorize()

    def _pivot_row(self, column: int) -> int:
        """The row at or below the diagonal with the largest entry in the column."""
        best = column
        largest = abs(self.lu[column][column])
        for row in range(column + 1, self.size):
            if abs(self.lu[row][column]) > largest:
                largest = abs(self.lu[row][column])
                best = row
        if largest < 1e-12:
            raise SingularError("column %d" % column)
        return best

    def _factorize(self) -> None:
        lu = self.lu
        for k in range(self.size - 1):
            pivot = self._pivot_row(k)
            if pivot != k:
                lu[k], lu[pivot] = lu[pivot], lu[k]
                self.order[k], self.order[pivot] = self.order[pivot], self.order[k]
                self.sign = -self.sign
            for i in range(k + 1, self.size):
                lu[i][k] /= lu[k][k]
                for j in range(k + 1, self.size):
                    lu[i][j] -= lu[i][k] * lu[k][j]
        self._pivot_row(self.size - 1)

    def solve(self, right: Row) -> Row:
        x = [right[index] for index in self.order]
        for i in range(self.size):
            for j in range(i):
                x[i] -= self.lu[i][j] * x[j]
        for i in range(self.size - 1, -1, -1):
            for j in range(i + 1, self.size):
                x[i] -= self.lu[i][j] * x[j]
            x[i] /= self.lu[i][i]
        return x

    def determinant(self) -> float:
        result = float(self.sign)
        for index in range(self.size):
            result *= self.lu[index][index]
        return result


def multiply(matrix: List[Row], vector: Row) -> Row:
    result = []
    for row in matrix:
        total = 0.0
        for index in range(len(vector)):
            total += row[index] * vector[index]
        result.append(total)
    return result


def residual(matrix: List[Row], x: Row, right: Row) -> Row:
    product = multiply(matrix, x)
    return [wanted - found for wanted, found in zip(right, product)]


def largest(vector: Row) -> float:
    return max(abs(value) for value in vector)


def solve_refined(matrix: List[Row], factors: Factorization, right: Row) -> Row:
    x = factors.solve(right)
    for _ in range(2):
        correction = factors.solve(residual(matrix, x, right))
        x = [value + change for value, change in zip(x, correction)]
    return x


def inverse(factors: Factorization) -> List[Row]:
    size = factors.size
    columns = []
    for index in range(size):
        unit = [0.0] * size
        unit[index] = 1.0
        columns.append(factors.solve(unit))
    return [list(row) for row in zip(*columns)]


def main(scale=1):
    random = Random(4711)
    report = []
    for _ in range(scale):
        matrix = random_matrix(150, random)
        factors = Factorization(matrix)
        worst = 0.0
        total = 0.0
        for _ in range(20):
            right = [random.uniform() for _ in range(factors.size)]
            x = solve_refined(matrix, factors, right)
            worst = max(worst, largest(residual(matrix, x, right)))
            total += sum(x)
        inverted = inverse(factors)
        check = multiply(inverted, multiply(matrix, [1.0] * factors.size))
        report.append((worst < 1e-9, round(total, 4), "%.6e" % factors.determinant(), [round(v, 6) for v in check[:3]]))
    try:
        Factorization([[1.0, 2.0], [2.0, 4.0]])
    except SingularError as error:
        report.append("singular: %s" % error)
    return report


if __name__ == "__main__":
    print(main())

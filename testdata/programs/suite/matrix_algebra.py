"""A matrix class around one flat list, with the usual operators, and what can be built on it."""

import math


class ShapeError(ValueError):
    pass


class Matrix:
    """rows * columns numbers, stored row after row."""

    def __init__(self, rows, columns, values=None):
        self.rows = rows
        self.columns = columns
        if values is None:
            values = [0.0] * (rows * columns)
        if len(values) != rows * columns:
            raise ShapeError("%d values for %dx%d" % (len(values), rows, columns))
        self.values = values

    @classmethod
    def identity(cls, size):
        result = cls(size, size)
        for index in range(size):
            result[index, index] = 1.0
        return result

    @classmethod
    def from_function(cls, rows, columns, function):
        values = [function(row, column) for row in range(rows) for column in range(columns)]
        return cls(rows, columns, values)

    def __getitem__(self, place):
        row, column = place
        return self.values[row * self.columns + column]

    def __setitem__(self, place, value):
        row, column = place
        self.values[row * self.columns + column] = value

    def __eq__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        return (self.rows, self.columns, self.values) == (other.rows, other.columns, other.values)

    def __len__(self):
        return self.rows * self.columns

    def row(self, index):
        start = index * self.columns
        return self.values[start:start + self.columns]

    def column(self, index):
        return self.values[index::self.columns]

    def _check_same_shape(self, other):
        if self.rows != other.rows or self.columns != other.columns:
            raise ShapeError("%dx%d and %dx%d" % (self.rows, self.columns, other.rows, other.columns))

    def __add__(self, other):
        self._check_same_shape(other)
        return Matrix(self.rows, self.columns, [a + b for a, b in zip(self.values, other.values)])

    def __sub__(self, other):
        self._check_same_shape(other)
        return Matrix(self.rows, self.columns, [a - b for a, b in zip(self.values, other.values)])

    def __mul__(self, other):
        if isinstance(other, Matrix):
            return self._product(other)
        return Matrix(self.rows, self.columns, [value * other for value in self.values])

    def _product(self, other):
        if self.columns != other.rows:
            raise ShapeError("%dx%d times %dx%d" % (self.rows, self.columns, other.rows, other.columns))
        result = Matrix(self.rows, other.columns)
        for row in range(self.rows):
            for column in range(other.columns):
                total = 0.0
                for inner in range(self.columns):
                    total += self[row, inner] * other[inner, column]
                result[row, column] = total
        return result

    def __pow__(self, exponent):
        result = Matrix.identity(self.rows)
        base = self
        while exponent:
            if exponent & 1:
                result = result * base
            base = base * base
            exponent >>= 1
        return result

    def transposed(self):
        return Matrix.from_function(self.columns, self.rows, lambda row, column: self[column, row])

    def trace(self):
        return sum(self[index, index] for index in range(min(self.rows, self.columns)))

    def norm(self):
        return math.sqrt(sum(value * value for value in self.values))

    def scaled_row_added(self, target, source, factor):
        """Adds factor times one row to another, in place."""
        for column in range(self.columns):
            self[target, column] += factor * self[source, column]

    def rows_swapped(self, first, second):
        for column in range(self.columns):
            self[first, column], self[second, column] = self[second, column], self[first, column]

    def row_scaled(self, row, factor):
        for column in range(self.columns):
            self[row, column] *= factor


def inverse(matrix):
    """Gauss-Jordan elimination with the largest pivot of each column."""
    size = matrix.rows
    left = Matrix(size, size, list(matrix.values))
    right = Matrix.identity(size)
    for column in range(size):
        pivot = max(range(column, size), key=lambda row: abs(left[row, column]))
        if left[pivot, column] == 0.0:
            raise ZeroDivisionError("the matrix has no inverse")
        for part in (left, right):
            if pivot != column:
                part.rows_swapped(pivot, column)
        factor = 1.0 / left[column, column]
        left.row_scaled(column, factor)
        right.row_scaled(column, factor)
        for row in range(size):
            if row != column and left[row, column] != 0.0:
                factor = -left[row, column]
                left.scaled_row_added(row, column, factor)
                right.scaled_row_added(row, column, factor)
    return right


def power_iteration(matrix, steps):
    """The largest eigenvalue of a symmetric matrix."""
    vector = Matrix(matrix.rows, 1, [1.0 / (index + 1) for index in range(matrix.rows)])
    value = 0.0
    for _ in range(steps):
        product = matrix * vector
        value = product.norm()
        vector = product * (1.0 / value)
    return value


def markov_chain(size):
    """Each state goes to its two neighbours, or stays where it is."""
    chain = Matrix(size, size)
    for state in range(size):
        chain[state, state] += 0.5
        chain[state, (state + 1) % size] += 0.3
        chain[state, state - 1 if state else size - 1] += 0.2
    return chain


def sample(size, seed):
    return Matrix.from_function(
        size, size, lambda row, column: ((row * 7 + column * 13 + seed) % 11) - 5.0 + (12.0 if row == column else 0.0))


def main(scale=1):
    report = []
    for seed in range(scale):
        matrix = sample(62, seed)
        inverted = inverse(matrix)
        error = (matrix * inverted - Matrix.identity(matrix.rows)).norm()
        symmetric = matrix.transposed() * matrix
        chain = markov_chain(24) ** 50
        report.append({
            "inverse_is_good": error < 1e-9,
            "trace": round(matrix.trace() + inverted.trace(), 9),
            "symmetric": symmetric == symmetric.transposed(),
            "eigenvalue": round(power_iteration(symmetric, 40), 3),
            "chain": [round(value, 9) for value in chain.row(0)[:3]],
            "columns_add_up": round(sum(chain.column(3)), 9),
        })
        try:
            matrix * chain
        except ShapeError as error:
            report.append(str(error))
    return report


if __name__ == "__main__":
    print(main())

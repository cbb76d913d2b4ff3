"""Sparse matrices in compressed rows, products with vectors, and the conjugate gradient method on a grid."""

import math


class SparseBuilder:
    """Collects entries in any order; entries at the same place are added."""

    def __init__(self, size):
        self.size = size
        self.rows = [{} for _ in range(size)]

    def add(self, row, column, value):
        entries = self.rows[row]
        entries[column] = entries.get(column, 0.0) + value

    def build(self):
        starts = [0]
        columns = []
        values = []
        for entries in self.rows:
            for column in sorted(entries):
                columns.append(column)
                values.append(entries[column])
            starts.append(len(columns))
        return SparseMatrix(starts, columns, values)


class SparseMatrix:
    """Row r holds values[starts[r]:starts[r + 1]] in columns of the same places."""

    def __init__(self, starts, columns, values):
        self.starts = starts
        self.columns = columns
        self.values = values

    @property
    def size(self):
        return len(self.starts) - 1

    @property
    def entries(self):
        return len(self.values)

    def times(self, vector):
        result = [0.0] * self.size
        for row in range(self.size):
            total = 0.0
            for place in range(self.starts[row], self.starts[row + 1]):
                total += self.values[place] * vector[self.columns[place]]
            result[row] = total
        return result

    def diagonal(self):
        result = []
        for row in range(self.size):
            found = 0.0
            for place in range(self.starts[row], self.starts[row + 1]):
                if self.columns[place] == row:
                    found = self.values[place]
                    break
            result.append(found)
        return result

    def transposed(self):
        builder = SparseBuilder(self.size)
        for row in range(self.size):
            for place in range(self.starts[row], self.starts[row + 1]):
                builder.add(self.columns[place], row, self.values[place])
        return builder.build()

    def gauss_seidel_sweep(self, x, right):
        """One pass over all unknowns, in place; the largest change is returned."""
        largest = 0.0
        for row in range(self.size):
            total = right[row]
            pivot = 1.0
            for place in range(self.starts[row], self.starts[row + 1]):
                column = self.columns[place]
                if column == row:
                    pivot = self.values[place]
                else:
                    total -= self.values[place] * x[column]
            change = total / pivot - x[row]
            x[row] += change
            if abs(change) > largest:
                largest = abs(change)
        return largest


def dot(first, second):
    return sum(a * b for a, b in zip(first, second))


def add_scaled(vector, factor, direction):
    """vector += factor * direction, in place."""
    for index in range(len(vector)):
        vector[index] += factor * direction[index]


def norm(vector):
    return math.sqrt(dot(vector, vector))


class ConjugateGradient:
    """Solves matrix * x = right for symmetric positive matrices, with a diagonal preconditioner."""

    def __init__(self, matrix, tolerance=1e-8):
        self.matrix = matrix
        self.tolerance = tolerance
        self.inverse_diagonal = [1.0 / value for value in matrix.diagonal()]
        self.iterations = 0

    def precondition(self, residual):
        return [r * d for r, d in zip(residual, self.inverse_diagonal)]

    def solve(self, right):
        x = [0.0] * len(right)
        residual = list(right)
        z = self.precondition(residual)
        direction = list(z)
        rho = dot(residual, z)
        limit = self.tolerance * norm(right)
        self.iterations = 0
        while norm(residual) > limit:
            product = self.matrix.times(direction)
            alpha = rho / dot(direction, product)
            add_scaled(x, alpha, direction)
            add_scaled(residual, -alpha, product)
            z = self.precondition(residual)
            previous, rho = rho, dot(residual, z)
            beta = rho / previous
            direction = [value + beta * old for value, old in zip(z, direction)]
            self.iterations += 1
        return x


def grid_matrix(width, height):
    """Heat flow on a grid: each point is tied to its neighbours and loses a little."""
    builder = SparseBuilder(width * height)
    for y in range(height):
        for x in range(width):
            here = y * width + x
            builder.add(here, here, 0.05)
            for dx, dy in ((1, 0), (0, 1)):
                if x + dx < width and y + dy < height:
                    there = (y + dy) * width + x + dx
                    strength = 1.0 + 0.5 * ((x * 3 + y * 5) % 4)
                    builder.add(here, here, strength)
                    builder.add(there, there, strength)
                    builder.add(here, there, -strength)
                    builder.add(there, here, -strength)
    return builder.build()


def main(scale=1):
    report = []
    for number in range(scale):
        width, height = 48 + number, 48
        matrix = grid_matrix(width, height)
        sources = [0.0] * matrix.size
        for source in range(5):
            sources[(source * 97 + 31) % matrix.size] += 1.0 + source
        solver = ConjugateGradient(matrix)
        heat = solver.solve(sources)
        error = norm([a - b for a, b in zip(matrix.times(heat), sources)])
        slow = [0.0] * matrix.size
        change = 0.0
        for _ in range(70):
            change = matrix.gauss_seidel_sweep(slow, sources)
        mirrored = matrix.transposed()
        report.append({
            "entries": matrix.entries,
            "solved": error < 1e-6,
            "quick": 20 < solver.iterations < 300,
            "total": round(sum(heat), 4),
            "hottest": heat.index(max(heat)),
            "change": round(change, 6),
            "symmetric": mirrored.values == matrix.values and mirrored.columns == matrix.columns,
        })
    return report


if __name__ == "__main__":
    print(main())

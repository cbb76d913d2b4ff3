"""The n queens puzzle by several methods: backtracking, exact cover with dancing links, and repair of a random board."""


def place_queens(size):
    """All solutions; each a tuple with the row of the queen of every column."""
    solutions = []
    rows = []

    def is_safe(row):
        column = len(rows)
        for other_column, other_row in enumerate(rows):
            if other_row == row or abs(other_row - row) == column - other_column:
                return False
        return True

    def place():
        if len(rows) == size:
            solutions.append(tuple(rows))
            return
        for row in range(size):
            if is_safe(row):
                rows.append(row)
                place()
                rows.pop()

    place()
    return solutions


def symmetric_forms(solution):
    """The eight boards that rotation and reflection make of one."""
    size = len(solution)
    forms = []
    current = list(solution)
    for _ in range(4):
        rotated = [0] * size
        for column, row in enumerate(current):
            rotated[row] = size - 1 - column
        current = rotated
        forms.append(tuple(current))
        forms.append(tuple(reversed(current)))
    return forms


def count_essentially_different(solutions):
    return len({min(symmetric_forms(solution)) for solution in solutions})


def count_with_bits(size):
    full = (1 << size) - 1

    def count(columns, left, right):
        if columns == full:
            return 1
        total = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += count(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return total

    return count(0, 0, 0)


class Node:
    """A cell of the sparse matrix, linked to its neighbours in four directions."""

    def __init__(self, column, row):
        self.left = self.right = self.up = self.down = self
        self.column = column if column is not None else self
        self.row = row


class Header(Node):
    def __init__(self, name, optional):
        super().__init__(None, None)
        self.name = name
        self.optional = optional
        self.size = 0

    def append(self, node):
        node.up, node.down = self.up, self
        self.up.down = node
        self.up = node
        self.size += 1

    def cover(self):
        self.right.left = self.left
        self.left.right = self.right
        row = self.down
        while row is not self:
            node = row.right
            while node is not row:
                node.down.up = node.up
                node.up.down = node.down
                node.column.size -= 1
                node = node.right
            row = row.down

    def uncover(self):
        row = self.up
        while row is not self:
            node = row.left
            while node is not row:
                node.column.size += 1
                node.down.up = node
                node.up.down = node
                node = node.left
            row = row.up
        self.right.left = self
        self.left.right = self


class ExactCover:
    def __init__(self, required, optional):
        self.root = Header("root", True)
        self.columns = {}
        self.solutions = 0
        self.steps = 0
        for name in required:
            header = self.columns[name] = Header(name, False)
            header.left, header.right = self.root.left, self.root
            self.root.left.right = header
            self.root.left = header
        for name in optional:
            # Optional columns are not in the list of those that must be covered.
            self.columns[name] = Header(name, True)

    def add_row(self, label, names):
        first = None
        for name in names:
            column = self.columns[name]
            node = Node(column, label)
            column.append(node)
            if first is None:
                first = node
            else:
                node.left, node.right = first.left, first
                first.left.right = node
                first.left = node

    def smallest(self):
        best = self.root.right
        column = best.right
        while column is not self.root:
            if column.size < best.size:
                best = column
            column = column.right
        return best

    def search(self):
        if self.root.right is self.root:
            self.solutions += 1
            return
        self.steps += 1
        column = self.smallest()
        column.cover()
        row = column.down
        while row is not column:
            node = row.right
            while node is not row:
                node.column.cover()
                node = node.right
            self.search()
            node = row.left
            while node is not row:
                node.column.uncover()
                node = node.left
            row = row.down
        column.uncover()


def count_with_dancing_links(size):
    required = [("row", n) for n in range(size)] + [("column", n) for n in range(size)]
    optional = [("up", n) for n in range(2 * size - 1)] + [("down", n) for n in range(2 * size - 1)]
    cover = ExactCover(required, optional)
    for row in range(size):
        for column in range(size):
            names = [("row", row), ("column", column), ("up", row + column), ("down", row - column + size - 1)]
            cover.add_row((row, column), names)
    cover.search()
    return cover.solutions, cover.steps


def repair(size, seed):
    """Moves queens of the most attacked column until none is attacked."""
    state = seed
    rows = list(range(size))
    moves = 0
    while True:
        conflicts = [sum(1 for other in range(size) if other != column and (
            rows[other] == rows[column] or abs(rows[other] - rows[column]) == abs(other - column)))
            for column in range(size)]
        if not any(conflicts):
            return moves, rows
        state = (state * 1103515245 + 12345) % 2147483648
        attacked = [column for column in range(size) if conflicts[column]]
        column = attacked[(state >> 8) % len(attacked)]
        costs = [sum(1 for other in range(size) if other != column and (
            rows[other] == row or abs(rows[other] - row) == abs(other - column)))
            for row in range(size)]
        least = min(costs)
        choices = [row for row in range(size) if costs[row] == least]
        rows[column] = choices[(state >> 16) % len(choices)]
        moves += 1


def main(scale=1):
    report = []
    for _ in range(scale):
        solutions = place_queens(9)
        report = [len(solutions), count_essentially_different(solutions), solutions[0]]
        report.append(count_with_bits(11))
        report.append(count_with_dancing_links(10))
        report.append([repair(32, seed) for seed in range(1, 6)])
    return report


if __name__ == "__main__":
    print(main())

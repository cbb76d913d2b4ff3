"""Sudoku by constraint propagation and depth-first search.

A board is a dict from a square name such as "C7" to the string of digits that
are still possible there.
"""

DIGITS = "123456789"
ROWS = "ABCDEFGHI"
COLUMNS = DIGITS

PUZZLES = [
    "4.....8.5.3..........7......2.....6.....8.4......1.......6.3.7.5..2.....1.4......",
    "52...6.........7.13...........4..8..6......5...........418.........3..2...87.....",
    "6.....8.3.4.7.................5.4.7.3..2.....1.6.......2.....5.....8.6......1....",
    "48.3............71.2.......7.5....6....2..8.............1.76...3.....4......5....",
    "..3.2.6..9..3.5..1..18.64....81.29..7.......8..67.82....26.95..8..2.3..9..5.1.3..",
    "6.2.5.........3.4..........43...8....1....2........7..5..27...........81...6.....",
    ".524.........7.1..............8.2...3.....6...9.5.....1.6.3...........897........",
    "6.2.5.........4.3..........43...8....1....2........7..5..27...........81...6.....",
    "85...24..72......9..4.........1.7..23.5...9...4...........8..7..17..........36.4.",
    "..53.....8......2..7..1.5..4....53...1..7...6..32...8..6.5....9..4....3......97..",
    "12..4......5.69.1...9...5.........7.7...52.9..3......2.9.6...5.4..9..8.1..3...9.4",
    "...57..3.1......2.7...234......8...4..7..4...49....6.5.42...3.....7..9....18.....",
]


class Contradiction(Exception):
    """Raised where a square has no digit left."""


def cross(first, second):
    return [a + b for a in first for b in second]


SQUARES = cross(ROWS, COLUMNS)
UNIT_LIST = (
    [cross(ROWS, column) for column in COLUMNS]
    + [cross(row, COLUMNS) for row in ROWS]
    + [cross(rows, columns) for rows in ("ABC", "DEF", "GHI") for columns in ("123", "456", "789")]
)
UNITS = {square: [unit for unit in UNIT_LIST if square in unit] for square in SQUARES}
PEERS = {
    square: [other for other in SQUARES
             if other != square and any(other in unit for unit in UNITS[square])]
    for square in SQUARES
}


class Board:
    """What is still possible, with the rules that follow from each choice."""

    def __init__(self, values):
        self.values = values

    @classmethod
    def empty(cls):
        return cls({square: DIGITS for square in SQUARES})

    def copy(self):
        return Board(self.values.copy())

    def assign(self, square, digit):
        """Leave only digit in square, and follow what that excludes."""
        for other in self.values[square].replace(digit, ""):
            self.eliminate(square, other)

    def eliminate(self, square, digit):
        values = self.values
        if digit not in values[square]:
            return
        values[square] = values[square].replace(digit, "")
        left = values[square]
        if not left:
            raise Contradiction(square)
        if len(left) == 1:
            for peer in PEERS[square]:
                self.eliminate(peer, left)
        for unit in UNITS[square]:
            self._place_if_single(unit, digit)

    def _place_if_single(self, unit, digit):
        places = [square for square in unit if digit in self.values[square]]
        if not places:
            raise Contradiction(unit[0])
        if len(places) == 1:
            self.assign(places[0], digit)

    def is_solved(self):
        return all(len(self.values[square]) == 1 for square in SQUARES)

    def tightest_square(self):
        """The undecided square with the fewest digits left."""
        best = None
        best_count = len(DIGITS) + 1
        for square in SQUARES:
            count = len(self.values[square])
            if 1 < count < best_count:
                best, best_count = square, count
        return best

    def line(self):
        return "".join(self.values[square] for square in SQUARES)


class Solver:
    def __init__(self):
        self.visited = 0
        self.contradictions = 0

    def parse(self, grid):
        board = Board.empty()
        for square, character in zip(SQUARES, grid):
            if character in DIGITS:
                board.assign(square, character)
        return board

    def search(self, board):
        self.visited += 1
        if board.is_solved():
            return board
        square = board.tightest_square()
        for digit in board.values[square]:
            attempt = board.copy()
            try:
                attempt.assign(square, digit)
            except Contradiction:
                self.contradictions += 1
                continue
            found = self.search(attempt)
            if found is not None:
                return found
        return None

    def solve(self, grid):
        try:
            board = self.parse(grid)
        except Contradiction:
            self.contradictions += 1
            return None
        return self.search(board)


def is_valid_solution(board):
    for unit in UNIT_LIST:
        if sorted(board.values[square] for square in unit) != list(DIGITS):
            return False
    return True


def main(scale=1):
    solver = Solver()
    lines = []
    for _ in range(8 * scale):
        lines = []
        for grid in PUZZLES:
            board = solver.solve(grid)
            if board is None:
                lines.append("unsolvable")
            elif is_valid_solution(board):
                lines.append(board.line())
            else:
                raise AssertionError(grid)
    return {"visited": solver.visited, "contradictions": solver.contradictions, "solutions": lines}


if __name__ == "__main__":
    print(main())

"""Conway's game of life in two forms, and other cellular automata on the same grid."""

import collections

ALIVE = "#"
DEAD = "."
GLIDER_GUN = """
........................#...........
......................#.#...........
............##......##............##
...........#...#....##............##
##........#.....#...##..............
##........#...#.##....#.#...........
..........#.....#.......#...........
...........#...#....................
............##......................
"""


class Grid:
    """A torus of cells, each a small number."""

    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.cells = [[0] * width for _ in range(height)]

    def get(self, x, y):
        return self.cells[y % self.height][x % self.width]

    def set(self, x, y, value):
        self.cells[y % self.height][x % self.width] = value

    def neighbours(self, x, y):
        count = 0
        for dy in (-1, 0, 1):
            for dx in (-1, 0, 1):
                if dx or dy:
                    count += self.get(x + dx, y + dy) == 1
        return count

    def population(self):
        return sum(row.count(1) for row in self.cells)

    def draw(self, pattern, left, top):
        for y, line in enumerate(pattern.split()):
            for x, character in enumerate(line):
                if character == ALIVE:
                    self.set(left + x, top + y, 1)

    def __str__(self):
        return "\n".join("".join(ALIVE if cell == 1 else DEAD for cell in row) for row in self.cells)


class Life:
    """The rule as two sets: with how many neighbours a cell is born, and survives."""

    def __init__(self, grid, born=(3,), survives=(2, 3)):
        self.grid = grid
        self.born = born
        self.survives = survives
        self.generation = 0

    def next_state(self, x, y):
        count = self.grid.neighbours(x, y)
        if self.grid.get(x, y):
            return 1 if count in self.survives else 0
        return 1 if count in self.born else 0

    def step(self):
        grid = self.grid
        fresh = Grid(grid.width, grid.height)
        for y in range(grid.height):
            for x in range(grid.width):
                if self.next_state(x, y):
                    fresh.set(x, y, 1)
        self.grid = fresh
        self.generation += 1


class BriansBrain(Life):
    """Three states: 1 fires, 2 rests, 0 is ready; two firing neighbours make a ready cell fire."""

    def step(self):
        grid = self.grid
        fresh = Grid(grid.width, grid.height)
        for y in range(grid.height):
            for x in range(grid.width):
                state = grid.get(x, y)
                if state == 1:
                    fresh.set(x, y, 2)
                elif state == 0 and grid.neighbours(x, y) == 2:
                    fresh.set(x, y, 1)
        self.grid = fresh
        self.generation += 1


class SparseLife:
    """Only the living cells, on a plane without edges."""

    def __init__(self, cells):
        self.cells = set(cells)

    def step(self):
        counts = collections.Counter()
        for x, y in self.cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        counts[x + dx, y + dy] += 1
        self.cells = {cell for cell, count in counts.items()
                      if count == 3 or (count == 2 and cell in self.cells)}

    def bounds(self):
        xs = [x for x, _ in self.cells]
        ys = [y for _, y in self.cells]
        return min(xs), min(ys), max(xs), max(ys)


def elementary(rule, width, steps):
    """Wolfram's one-dimensional automata; the number of live cells in each row."""
    row = [0] * width
    row[width // 2] = 1
    counts = []
    for _ in range(steps):
        counts.append(sum(row))
        fresh = []
        for index in range(width):
            pattern = row[index - 1] << 2 | row[index] << 1 | row[(index + 1) % width]
            fresh.append(rule >> pattern & 1)
        row = fresh
    return counts


def pattern_cells(pattern):
    return [(x, y) for y, line in enumerate(pattern.split()) for x, character in enumerate(line) if character == ALIVE]


def main(scale=1):
    grid = Grid(60, 44)
    grid.draw(GLIDER_GUN, 2, 2)
    life = Life(grid)
    populations = []
    for _ in range(80 * scale):
        life.step()
        populations.append(life.grid.population())
    brain_grid = Grid(40, 40)
    for number in range(200):
        brain_grid.set(number * number % 37, (number * 29 + number // 3) % 39, 1)
    brain = BriansBrain(brain_grid)
    for _ in range(20 * scale):
        brain.step()
    high_life = Life(brain.grid, born=(3, 6))
    high_life.step()
    sparse = SparseLife(pattern_cells(GLIDER_GUN))
    for _ in range(150 * scale):
        sparse.step()
    return {
        "populations": populations[::9],
        "picture": str(life.grid).split("\n")[5:8],
        "brain": (brain.grid.population(), brain.generation, high_life.grid.population()),
        "sparse": (len(sparse.cells), sparse.bounds()),
        "rule_30": sum(elementary(30, 201, 100 * scale)),
        "rule_110": elementary(110, 101, 60)[-5:],
    }


if __name__ == "__main__":
    print(main())

"""What a loop costs that goes through an object by a __getitem__ of its own, with and without the call in each turn."""

WORK = {"loop": 20}


class Grid:
    def __init__(self, width, cells):
        self.width = width
        self.cells = cells

    def __getitem__(self, index):
        return self.cells[index]


def add_up(grid, count):
    total = 0
    for i in range(count):
        total += grid[i]
    return total


def case_loop(n):
    grid = Grid(3, list(range(10)))
    total = 0
    for i in range(n):
        total += add_up(grid, 10)
    return total

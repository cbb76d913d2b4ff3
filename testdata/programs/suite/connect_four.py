"""Connect Four, played by alpha-beta search against itself."""

WIDTH = 7
HEIGHT = 6
EMPTY, RED, YELLOW = ".", "R", "Y"
WIN_SCORE = 10000
DIRECTIONS = [(1, 0), (0, 1), (1, 1), (1, -1)]
COLUMN_ORDER = [3, 2, 4, 1, 5, 0, 6]
WINDOW_SCORES = {0: 0, 1: 1, 2: 6, 3: 30, 4: WIN_SCORE}


def opponent(player):
    return YELLOW if player == RED else RED


def all_windows():
    """Every run of four cells on the board, as a list of (column, row)."""
    windows = []
    for column in range(WIDTH):
        for row in range(HEIGHT):
            for dx, dy in DIRECTIONS:
                cells = [(column + dx * step, row + dy * step) for step in range(4)]
                if all(0 <= x < WIDTH and 0 <= y < HEIGHT for x, y in cells):
                    windows.append(cells)
    return windows


WINDOWS = all_windows()


class Board:
    """The columns, each a list of pieces from the bottom up."""

    def __init__(self):
        self.columns = [[] for _ in range(WIDTH)]
        self.moves = 0

    def piece(self, column, row):
        if not 0 <= column < WIDTH or row < 0:
            return EMPTY
        pieces = self.columns[column]
        return pieces[row] if row < len(pieces) else EMPTY

    def legal_moves(self):
        return [column for column in COLUMN_ORDER if len(self.columns[column]) < HEIGHT]

    def drop(self, column, player):
        self.columns[column].append(player)
        self.moves += 1

    def undo(self, column):
        self.columns[column].pop()
        self.moves -= 1

    def is_full(self):
        return self.moves == WIDTH * HEIGHT

    def run_length(self, column, row, dx, dy, player):
        """How many pieces of the player follow in one direction."""
        length = 0
        column += dx
        row += dy
        while length < 3 and self.piece(column, row) == player:
            length += 1
            column += dx
            row += dy
        return length

    def wins_at(self, column):
        """Has the piece on top of the column made four in a row?"""
        row = len(self.columns[column]) - 1
        player = self.columns[column][row]
        for dx, dy in DIRECTIONS:
            run = 1 + self.run_length(column, row, dx, dy, player)
            run += self.run_length(column, row, -dx, -dy, player)
            if run >= 4:
                return True
        return False

    def key(self):
        return tuple("".join(column) for column in self.columns)

    def __str__(self):
        lines = []
        for row in reversed(range(HEIGHT)):
            lines.append("".join(self.piece(column, row) for column in range(WIDTH)))
        return "\n".join(lines)


class Player:
    def __init__(self, color, depth):
        self.color = color
        self.depth = depth
        self.nodes = 0
        self.cache = {}

    def evaluate(self, board, player):
        """The worth of a board to the player, who is to move."""
        score = 0
        other = opponent(player)
        for cells in WINDOWS:
            mine = theirs = 0
            for column, row in cells:
                piece = board.piece(column, row)
                if piece == player:
                    mine += 1
                elif piece == other:
                    theirs += 1
            if theirs == 0:
                score += WINDOW_SCORES[mine]
            elif mine == 0:
                score -= WINDOW_SCORES[theirs]
        return score

    def search(self, board, player, depth, alpha, beta):
        self.nodes += 1
        if board.is_full():
            return 0
        if depth == 0:
            return self.leaf_score(board, player)
        best = -WIN_SCORE * 2
        for column in board.legal_moves():
            board.drop(column, player)
            if board.wins_at(column):
                score = WIN_SCORE + depth
            else:
                score = -self.search(board, opponent(player), depth - 1, -beta, -alpha)
            board.undo(column)
            if score > best:
                best = score
            if best > alpha:
                alpha = best
            if alpha >= beta:
                break
        return best

    def leaf_score(self, board, player):
        key = (player, board.key())
        if key not in self.cache:
            self.cache[key] = self.evaluate(board, player)
        return self.cache[key]

    def choose(self, board):
        best_score = None
        best_column = None
        for column in board.legal_moves():
            board.drop(column, self.color)
            if board.wins_at(column):
                board.undo(column)
                return column
            score = -self.search(board, opponent(self.color), self.depth - 1, -WIN_SCORE * 2, WIN_SCORE * 2)
            board.undo(column)
            if best_score is None or score > best_score:
                best_score = score
                best_column = column
        return best_column


class Game:
    def __init__(self, red_depth, yellow_depth, opening):
        self.board = Board()
        self.players = [Player(RED, red_depth), Player(YELLOW, yellow_depth)]
        self.record = []
        for column in opening:
            self._play(column)

    def _play(self, column):
        color = self.players[len(self.record) % 2].color
        self.board.drop(column, color)
        self.record.append(column)
        return self.board.wins_at(column)

    def play(self, max_moves):
        while len(self.record) < max_moves and not self.board.is_full():
            player = self.players[len(self.record) % 2]
            if self._play(player.choose(self.board)):
                return player.color
        return EMPTY


def main(scale=1):
    results = []
    for number in range(scale):
        game = Game(4, 4, [number % WIDTH, 3, 3])
        winner = game.play(24)
        nodes = sum(player.nodes for player in game.players)
        results.append((winner, "".join(map(str, game.record)), nodes, str(game.board)))
    return results


if __name__ == "__main__":
    print(main())

"""Differences between texts: Myers' algorithm, hunks with context, patches and three-way merge."""

KEEP, DELETE, INSERT = " ", "-", "+"


class Edit:
    """One line of a difference: what happens to it, and where it stands in either text."""

    def __init__(self, kind, line, old_index, new_index):
        self.kind = kind
        self.line = line
        self.old_index = old_index
        self.new_index = new_index

    def __str__(self):
        return self.kind + self.line


def shortest_trace(old, new):
    """How far each diagonal was reached after 0, 1, 2, ... edits."""
    limit = len(old) + len(new)
    reached = {1: 0}
    trace = []
    for edits in range(limit + 1):
        trace.append(dict(reached))
        for diagonal in range(-edits, edits + 1, 2):
            if diagonal == -edits or (diagonal != edits and reached[diagonal - 1] < reached[diagonal + 1]):
                x = reached[diagonal + 1]
            else:
                x = reached[diagonal - 1] + 1
            y = x - diagonal
            while x < len(old) and y < len(new) and old[x] == new[y]:
                x += 1
                y += 1
            reached[diagonal] = x
            if x >= len(old) and y >= len(new):
                return trace
    raise AssertionError("no path")


def diff(old, new):
    """The edits that turn one list of lines into the other, as few as possible."""
    trace = shortest_trace(old, new)
    edits = []
    x, y = len(old), len(new)
    for count in range(len(trace) - 1, -1, -1):
        reached = trace[count]
        diagonal = x - y
        if diagonal == -count or (diagonal != count and reached[diagonal - 1] < reached[diagonal + 1]):
            previous = diagonal + 1
        else:
            previous = diagonal - 1
        previous_x = reached[previous]
        previous_y = previous_x - previous
        while x > previous_x and y > previous_y:
            x -= 1
            y -= 1
            edits.append(Edit(KEEP, old[x], x, y))
        if count:
            if x == previous_x:
                edits.append(Edit(INSERT, new[previous_y], x, previous_y))
            else:
                edits.append(Edit(DELETE, old[previous_x], previous_x, y))
        x, y = previous_x, previous_y
    edits.reverse()
    return edits


class Hunk:
    def __init__(self, edits):
        self.edits = edits

    @property
    def old_count(self):
        return sum(1 for edit in self.edits if edit.kind != INSERT)

    @property
    def new_count(self):
        return sum(1 for edit in self.edits if edit.kind != DELETE)

    def header(self):
        first = self.edits[0]
        return "@@ -%d,%d +%d,%d @@" % (first.old_index + 1, self.old_count, first.new_index + 1, self.new_count)

    def lines(self):
        return [self.header()] + [str(edit) for edit in self.edits]


def make_hunks(edits, context=3):
    changed = [index for index, edit in enumerate(edits) if edit.kind != KEEP]
    hunks = []
    start = end = None
    for index in changed:
        if start is None:
            start = max(0, index - context)
        elif index - context > end:
            hunks.append(Hunk(edits[start:end]))
            start = index - context
        end = min(len(edits), index + context + 1)
    if start is not None:
        hunks.append(Hunk(edits[start:end]))
    return hunks


def apply_hunks(old, hunks):
    result = []
    position = 0
    for hunk in hunks:
        start = hunk.edits[0].old_index
        result.extend(old[position:start])
        position = start
        for edit in hunk.edits:
            if edit.kind == INSERT:
                result.append(edit.line)
            else:
                if old[position] != edit.line:
                    raise ValueError("line %d does not match" % (position + 1))
                if edit.kind == KEEP:
                    result.append(edit.line)
                position += 1
    result.extend(old[position:])
    return result


def matching_lines(old, new):
    return {edit.old_index: edit.new_index for edit in diff(old, new) if edit.kind == KEEP}


def merge(base, mine, theirs):
    """Merges two changed texts; returns the lines and the number of conflicts."""
    in_mine = matching_lines(base, mine)
    in_theirs = matching_lines(base, theirs)
    result = []
    conflicts = 0
    i = j = k = 0
    while i < len(base) or j < len(mine) or k < len(theirs):
        anchor = i
        while anchor < len(base) and not (anchor in in_mine and anchor in in_theirs):
            anchor += 1
        if anchor < len(base):
            mine_end, theirs_end = in_mine[anchor], in_theirs[anchor]
        else:
            mine_end, theirs_end = len(mine), len(theirs)
        old, left, right = base[i:anchor], mine[j:mine_end], theirs[k:theirs_end]
        if left == right or right == old:
            result.extend(left)
        elif left == old:
            result.extend(right)
        else:
            conflicts += 1
            result.extend(["<<<<<<<"] + left + ["======="] + right + [">>>>>>>"])
        if anchor < len(base):
            result.append(base[anchor])
        i, j, k = anchor + 1, mine_end + 1, theirs_end + 1
    return result, conflicts


class TextMaker:
    WORDS = "alpha beta gamma delta epsilon zeta eta theta".split()

    def __init__(self, seed):
        self.state = seed

    def pick(self, bound):
        self.state = (self.state * 25214903917 + 11) & ((1 << 48) - 1)
        return (self.state >> 20) % bound

    def line(self):
        return " ".join(self.WORDS[self.pick(len(self.WORDS))] for _ in range(1 + self.pick(3)))

    def text(self, size):
        return [self.line() for _ in range(size)]

    def changed(self, lines, rate):
        result = []
        for line in lines:
            action = self.pick(rate)
            if action == 0:
                continue
            if action == 1:
                result.append(self.line())
            result.append(line.upper() if action == 2 else line)
        return result


def main(scale=1):
    report = []
    shown = []
    for seed in range(30 * scale):
        maker = TextMaker(seed * 31 + 7)
        base = maker.text(400)
        mine = maker.changed(base, 9)
        theirs = maker.changed(base, 25)
        edits = diff(base, mine)
        hunks = make_hunks(edits)
        if apply_hunks(base, hunks) != mine:
            raise AssertionError(seed)
        merged, conflicts = merge(base, mine, theirs)
        changes = sum(1 for edit in edits if edit.kind != KEEP)
        report.append((changes, len(hunks), sum(len(hunk.lines()) for hunk in hunks), len(merged), conflicts))
        shown = hunks[0].lines()
    return report, shown[:6]


if __name__ == "__main__":
    print(main())

"""Reads the lines of a web server's log and reports on them.

The log is made here, in memory, so that the program needs no file.
"""

from collections import defaultdict

METHODS = ["GET", "GET", "GET", "POST", "HEAD"]
PATHS = [
    "/", "/index.html", "/about", "/static/site.css", "/static/app.js",
    "/api/items", "/api/items/17", "/api/users/me", "/search?q=python&page=2",
    "/search?q=a%20b", "/download/report.pdf", "/missing",
]
AGENTS = ["Mozilla/5.0 (X11; Linux)", "curl/7.88.1", "\"Weird\" agent", "bot/1.0"]
SLOW_MILLISECONDS = 900
PERCENTILES = (50, 90, 99)


class LogFormatError(ValueError):
    pass


class Entry(object):
    """One request, as the log tells of it."""

    def __init__(self, host, second, method, path, query, status, size, duration, agent):
        self.host = host
        self.second = second
        self.method = method
        self.path = path
        self.query = query
        self.status = status
        self.size = size
        self.duration = duration
        self.agent = agent

    @property
    def is_error(self):
        return self.status >= 400

    @property
    def minute(self):
        return self.second // 60

    @property
    def section(self):
        parts = self.path.split("/")
        return parts[1] if len(parts) > 2 else "(top)"


def generate_lines(count, seed=1):
    state = seed
    second = 0
    for number in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        bits = state >> 20
        second += bits % 3
        path = PATHS[bits // 3 % len(PATHS)]
        status = 404 if path == "/missing" else 500 if bits % 97 == 0 else 200
        agent = AGENTS[bits // 7 % len(AGENTS)].replace('"', '""')
        size = "-" if status != 200 else str(bits % 40000)
        line = '10.0.%d.%d,%d,"%s %s HTTP/1.1",%d,%s,%d,"%s"' % (
            bits // 11 % 4, bits // 13 % 50, second, METHODS[bits // 5 % len(METHODS)],
            path, status, size, bits // 17 % 1000, agent)
        if number % 500 == 499:
            line = line[:-9]
        yield line


def split_fields(line):
    """Splits one CSV line; a quote inside a quoted field is doubled."""
    fields = []
    position = 0
    length = len(line)
    while True:
        if position < length and line[position] == '"':
            start = position + 1
            parts = []
            while True:
                end = line.find('"', start)
                if end < 0:
                    raise LogFormatError("quote not closed")
                parts.append(line[start:end])
                if end + 1 < length and line[end + 1] == '"':
                    parts.append('"')
                    start = end + 2
                else:
                    break
            fields.append("".join(parts))
            position = end + 1
        else:
            end = line.find(",", position)
            if end < 0:
                end = length
            fields.append(line[position:end])
            position = end
        if position >= length:
            return fields
        if line[position] != ",":
            raise LogFormatError("comma expected at %d" % position)
        position += 1


def decode_percent(text):
    if "%" not in text:
        return text
    pieces = text.split("%")
    decoded = [pieces[0]]
    for piece in pieces[1:]:
        decoded.append(chr(int(piece[:2], 16)) + piece[2:])
    return "".join(decoded)


def parse_query(text):
    query = {}
    for pair in text.split("&"):
        if pair:
            name, _, value = pair.partition("=")
            query[decode_percent(name)] = decode_percent(value)
    return query


def parse_line(line):
    fields = split_fields(line)
    if len(fields) != 7:
        raise LogFormatError("%d fields" % len(fields))
    host, second, request, status, size, duration, agent = fields
    method, target, _ = request.split(" ")
    path, _, query = target.partition("?")
    return Entry(host, int(second), method, path, parse_query(query), int(status),
                 0 if size == "-" else int(size), int(duration), agent)


class Summary:
    """Running totals for one key."""

    def __init__(self):
        self.count = 0
        self.errors = 0
        self.bytes = 0
        self.durations = []

    def add(self, entry):
        self.count += 1
        self.bytes += entry.size
        self.durations.append(entry.duration)
        if entry.is_error:
            self.errors += 1

    def percentile(self, share):
        ordered = sorted(self.durations)
        return ordered[min(len(ordered) - 1, len(ordered) * share // 100)]

    def row(self):
        return [self.count, self.errors, self.bytes] + [self.percentile(p) for p in PERCENTILES]


class Report:
    def __init__(self):
        self.by_section = defaultdict(Summary)
        self.by_host = defaultdict(Summary)
        self.by_minute = defaultdict(int)
        self.searches = defaultdict(int)
        self.agents = defaultdict(int)
        self.slow = []
        self.rejected = defaultdict(int)

    def feed(self, lines):
        for number, line in enumerate(lines, 1):
            try:
                entry = parse_line(line)
            except ValueError as error:
                self.rejected[str(error)] += 1
                continue
            self.by_section[entry.section].add(entry)
            self.by_host[entry.host].add(entry)
            self.by_minute[entry.minute] += 1
            self.agents[entry.agent] += 1
            if "q" in entry.query:
                self.searches[entry.query["q"]] += 1
            if entry.duration > SLOW_MILLISECONDS and entry.method != "HEAD":
                self.slow.append((entry.duration, number, entry.path))

    def busiest_minute(self):
        return max(self.by_minute.items(), key=lambda item: (item[1], -item[0]))

    def top_hosts(self, count):
        ranked = sorted(self.by_host.items(), key=lambda item: (-item[1].bytes, item[0]))
        return [(host, summary.bytes) for host, summary in ranked[:count]]

    def as_dict(self):
        return {
            "sections": {name: self.by_section[name].row() for name in sorted(self.by_section)},
            "busiest": self.busiest_minute(),
            "hosts": self.top_hosts(3),
            "searches": sorted(self.searches.items()),
            "agents": sorted(self.agents.items()),
            "slowest": sorted(self.slow, reverse=True)[:3],
            "rejected": sorted(self.rejected.items()),
        }


def main(scale=1):
    report = Report()
    report.feed(generate_lines(60000 * scale))
    return report.as_dict()


if __name__ == "__main__":
    print(main())

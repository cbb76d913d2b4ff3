"""Reads a table of sales from CSV text, cleans it, groups it, and writes reports as CSV and as aligned text.

The reader and the writer are made by hand, as in a script that must cope with quotes and broken lines.
"""

import random

COLUMNS = ("day", "region", "product", "units", "price", "note")
REGIONS = ["north", "south", "east", "west"]
PRODUCTS = [("anvil", 55.0), ("bolt, small", 0.15), ("crate", 12.5), ('"deluxe" drill', 199.99), ("empty box", 1.0)]
MONTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class FormatError(Exception):
    def __init__(self, line, reason):
        Exception.__init__(self, "line {}: {}".format(line, reason))
        self.line = line


def quote(field):
    if "," in field or '"' in field or "\n" in field:
        return '"' + field.replace('"', '""') + '"'
    return field


def write_rows(rows):
    lines = []
    for row in rows:
        lines.append(",".join(quote(str(value)) for value in row))
    lines.append("")
    return "\n".join(lines)


def split_line(line, number):
    """The fields of one line; a field in quotes may hold commas and doubled quotes."""
    fields = []
    position = 0
    end = len(line)
    while True:
        if position < end and line[position] == '"':
            text = ""
            position += 1
            while True:
                close = line.find('"', position)
                if close == -1:
                    raise FormatError(number, "a quote is not closed")
                text += line[position:close]
                if line[close + 1:close + 2] == '"':
                    text += '"'
                    position = close + 2
                else:
                    position = close + 1
                    break
            fields.append(text)
            if position < end and line[position] != ",":
                raise FormatError(number, "text after a quote")
        else:
            comma = line.find(",", position)
            if comma == -1:
                comma = end
            fields.append(line[position:comma])
            position = comma
        if position >= end:
            return fields
        position += 1
        if position == end:
            fields.append("")
            return fields


def parse_day(text):
    year, month, day = (int(part) for part in text.split("-"))
    if not 1 <= month <= 12 or not 1 <= day <= MONTHS[month - 1]:
        raise ValueError("no such day: %s" % text)
    return year, month, day


class Sale:
    __slots__ = ("day", "region", "product", "units", "price")

    def __init__(self, day, region, product, units, price):
        self.day = day
        self.region = region
        self.product = product
        self.units = units
        self.price = price

    @property
    def amount(self):
        return self.units * self.price

    @classmethod
    def from_fields(cls, fields, number):
        if len(fields) != len(COLUMNS):
            raise FormatError(number, "%d fields in place of %d" % (len(fields), len(COLUMNS)))
        record = dict((name, value.strip()) for name, value in zip(COLUMNS, fields))
        try:
            day = parse_day(record["day"])
            units = int(record["units"])
            price = float(record["price"])
        except ValueError as error:
            raise FormatError(number, "bad value: %s" % error)
        if record["region"].lower() not in REGIONS:
            raise FormatError(number, "unknown region {!r}".format(record["region"]))
        sale = cls(day, record["region"].lower(), record["product"], units, price)
        return sale


def read_sales(text):
    sales = []
    errors = []
    for number, line in enumerate(text.split("\n")):
        if number == 0 or not line or line.startswith("#"):
            continue
        try:
            sales.append(Sale.from_fields(split_line(line, number), number))
        except FormatError as error:
            errors.append(str(error))
    return sales, errors


class Group:
    def __init__(self, key):
        self.key = key
        self.count = 0
        self.units = 0
        self.amount = 0.0
        self.best = None

    def add(self, sale):
        self.count += 1
        self.units += sale.units
        self.amount += sale.amount
        if self.best is None or sale.amount > self.best.amount:
            self.best = sale

    def row(self):
        best = "%d-%02d-%02d" % self.best.day
        return list(self.key) + [self.count, self.units, "%.2f" % self.amount, best]


def group_by(sales, key):
    groups = {}
    for sale in sales:
        value = key(sale)
        if value not in groups:
            groups[value] = Group(value)
        groups[value].add(sale)
    return sorted(groups.values(), key=lambda group: group.key)


def aligned(rows):
    """The rows as text, with columns as wide as their widest value."""
    texts = [[str(value) for value in row] for row in rows]
    widths = [max(len(row[i]) for row in texts) for i in range(len(texts[0]))]
    lines = []
    for row in texts:
        cells = []
        for i, text in enumerate(row):
            cells.append(text.rjust(widths[i]) if text[:1].isdigit() else text.ljust(widths[i]))
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def make_table(size, seed):
    source = random.Random(seed)
    rows = [COLUMNS]
    for number in range(size):
        product, price = PRODUCTS[int(source.random() * len(PRODUCTS))]
        month = int(source.random() * 12) + 1
        day = int(source.random() * 31) + 1
        region = REGIONS[int(source.random() * len(REGIONS))]
        units = int(source.random() * 40) + 1
        note = "" if source.random() < 0.8 else "late, see \"%d\"" % number
        if source.random() < 0.01:
            region = "centre"
        rows.append(["2023-{}-{}".format(month, day), region.title(), product, units, price, note])
    return write_rows(rows)


def main(scale=1):
    digest = []
    for part in range(scale):
        sales, errors = read_sales(make_table(36000, part))
        by_region = group_by(sales, lambda sale: (sale.region,))
        by_product = group_by(sales, lambda sale: (sale.product, sale.day[1]))
        head = ["name", "count", "units", "amount", "best"]
        table = aligned([head] + [group.row() for group in by_region])
        text = write_rows([group.row() for group in by_product])
        again = [split_line(line, i) for i, line in enumerate(text.split("\n")) if line]
        digest.append((len(sales), len(errors), errors[:2], table.split("\n")[1], len(text), again[3]))
    return digest


if __name__ == "__main__":
    print(main())

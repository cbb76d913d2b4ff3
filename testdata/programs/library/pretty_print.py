# library: pprint.py
"""Reports on an inventory, printed with pprint."""

import collections
import pprint

Item = collections.namedtuple("Item", "code price tags")


def inventory(count):
    shelves = {}
    for number in range(count):
        shelf = shelves.setdefault("shelf %02d" % (number % 7), [])
        shelf.append({
            "item": Item("A%04d" % number, number * 1.25, {"heavy", "blue"} if number % 3 else set()),
            "history": [(day, number * day % 11) for day in range(number % 9)],
            "note": "a fairly long note on item %d that does not fit on one line of the report " % number * 2,
            "flags": frozenset(range(number % 4)),
            "nested": {"a": {"b": {"c": [number] * 5}}},
        })
    return shelves


def main(scale=1):
    shelves = inventory(40 * scale)
    wide = pprint.pformat(shelves)
    narrow = pprint.pformat(shelves, width=50, compact=True)
    shallow = pprint.pformat(shelves, depth=3)
    readable = all(pprint.isreadable(shelf) for shelf in shelves.values())
    return [len(wide), wide.count("\n"), len(narrow), narrow.count("\n"), len(shallow), readable]


if __name__ == "__main__":
    print(main())

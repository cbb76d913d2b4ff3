# library: json/
"""Documents to JSON and back, without the parts of json that are written in C."""

import sys

sys.modules["_json"] = None

import json  # noqa: E402
import json.encoder  # noqa: E402
import json.scanner  # noqa: E402

assert json.encoder.c_make_encoder is None and json.scanner.c_make_scanner is None


def document(size):
    return {
        "title": "Caf\u00e9 \"de la gare\"\n",
        "rows": [
            {"id": row, "name": "row %d" % row, "ratio": row / 7, "on": row % 2 == 0, "none": None,
             "text": "tab\tquote\" back\\slash \u20ac" * (row % 3), "list": list(range(row % 6))}
            for row in range(size)
        ],
        "matrix": [[column * row for column in range(12)] for row in range(12)],
        "deep": {"a": [{"b": [[[]]]}, {}]},
    }


def main(scale=1):
    results = []
    for size in (20, 60):
        for _ in range(3 * scale):
            value = document(size)
            compact = json.dumps(value, separators=(",", ":"))
            pretty = json.dumps(value, indent=2, sort_keys=True, ensure_ascii=False)
            assert json.loads(compact) == json.loads(pretty) == value
            try:
                json.loads(compact[:-1] + ",}")
            except json.JSONDecodeError as error:
                results.append((len(compact), len(pretty), error.msg, error.colno))
    return results


if __name__ == "__main__":
    print(main())

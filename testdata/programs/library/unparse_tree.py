# library: ast.py
# requires: 3.9
"""Trees of Python source, walked, changed and written again."""

import ast

SOURCE = '''
import os, sys as system
from . import a as b

@decorator(1, *args, key=[x for x in range(10) if x % 2])
class Shape(Base, metaclass=Meta):
    """Has a "docstring"."""
    kind: str = 'shape'

    async def area(self, *, scale=1.0, **rest) -> float:
        try:
            with open(f"{self.name!r:>{width}}") as file, lock:
                return (self.w * self.h + -scale) ** 2 // 3 if self.w else await self.guess(lambda v, *a: v)
        except (OSError, ValueError) as error:
            raise RuntimeError from error
        finally:
            del self.cache[1:2, ...], self.x.y
        while not done and a < b <= c is not None:
            total = yield {**one, 'two': {3, 4}, (5,): b"six"}
            assert total, "nothing"
'''


class Rename(ast.NodeTransformer):
    def visit_Name(self, node):
        return ast.copy_location(ast.Name(node.id + "_", node.ctx), node)


def main(scale=1):
    results = []
    tree = ast.parse((SOURCE * 2).replace("await ", "").replace("async ", ""))
    for turn in range(2 * scale):
        text = ast.unparse(tree)
        again = ast.parse(text)
        assert ast.dump(again) == ast.dump(tree)
        names = [node.id for node in ast.walk(tree) if isinstance(node, ast.Name)]
        renamed = ast.unparse(Rename().visit(again))
        results.append((text.count("\n"), len(names), renamed.count("_"), len(ast.literal_eval("[1, (2, 3), {4: -5}]"))))
    return results


if __name__ == "__main__":
    print(main())

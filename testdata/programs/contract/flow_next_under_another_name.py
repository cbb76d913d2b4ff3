# What lets StopIteration out may be called by any name. In a generator it becomes RuntimeError (PEP 479), so the
# generator must stay one.
import asyncio

step = next


def by_global(iterator, count):
    return list(step(iterator) for _ in range(count))


async def in_coroutine(iterator, count):
    advance = next
    return list(advance(iterator) for _ in range(count))


def tell(name, text, count):
    try:
        if name == "by_global":
            print(name, by_global(iter(text), count))
        else:
            print(name, asyncio.run(in_coroutine(iter(text), count)))
    except Exception as error:
        print(name, type(error).__name__, error)


for name in ("by_global", "in_coroutine"):
    tell(name, "abc", 2)
    tell(name, "abc", 4)

# requires: 3.8
# A generator expression that awaits is asynchronous: list, any and the others refuse it, while a comprehension or a loop in its place would wait.
import asyncio


async def double(x):
    return x * 2


async def outcome(build):
    try:
        return await build([1, 2])
    except TypeError:
        return "TypeError"


async def as_list(items):
    return list(await double(item) for item in items)


async def as_text(items):
    return ", ".join(str(await double(item)) for item in items)


async def as_search(items):
    return any(await double(item) > 2 for item in items)


async def as_test(items):
    if all(await double(item) for item in items):
        return "all"
    return "not all"


async def first_only(items):
    return list(item for item in await double(items)), any(item > 1 for item in await double(items))


async def main():
    results = []
    for build in (as_list, as_text, as_search, as_test, first_only):
        results.append(await outcome(build))
    return results


print(asyncio.run(main()))

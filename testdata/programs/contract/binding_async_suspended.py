# At each await another task may run and rebind what this one reads; values read before the await are not those after it.
import asyncio

LEVEL = 0
history = []


class Shared:
    value = 0


def describe():
    return "plain"


async def watcher(shared, count):
    for _ in range(count):
        history.append((LEVEL, shared.value, describe()))
        await asyncio.sleep(0)


async def changer(shared, count):
    global LEVEL, describe
    for number in range(count):
        LEVEL += 10
        shared.value += number
        if number == 1:
            def describe():
                return "rebound"
        await asyncio.sleep(0)


async def ticks(count):
    for number in range(count):
        yield number + LEVEL
        await asyncio.sleep(0)


async def main():
    global LEVEL
    shared = Shared()
    await asyncio.gather(watcher(shared, 4), changer(shared, 4))
    seen = []
    async for tick in ticks(3):
        seen.append(tick)
        LEVEL = -tick
    seen.append([tick async for tick in ticks(2)])
    return seen


print(asyncio.run(main()))
print(history)

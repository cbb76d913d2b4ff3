# The variables of a loop at module level are globals: functions that it calls see them change, and they stay after the loop.
total = 0
seen = []


def look():
    seen.append((index, total))
    return total


def interfere():
    global total, step
    total += 100
    step = 2


step = 1
for index in range(4):
    total += step
    look()
    if index == 1:
        interfere()
    squared = index * index
print(seen, index, squared, total, step)

while total > 100:
    total -= 50
    remaining = look()
print(remaining, seen[-1])

for name in sorted(["b", "a"]):
    def shout():
        return name.upper()
    exec("exec_" + name + " = name")
print(shout(), exec_a, exec_b)  # noqa: F821
name = "changed"
print(shout(), [index for index in range(2)], index)
with open(__file__) as stream:
    for number, line in enumerate(stream):
        if line.startswith("step"):
            break
print(number > 10, line.strip(), sorted(key for key in vars() if key in ("index", "line", "number", "remaining")))

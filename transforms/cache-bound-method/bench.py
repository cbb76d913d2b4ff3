"""Methods of local containers that are called in a loop."""
from collections import deque

WORK = {"list_append": 200, "list_extend": 100, "list_pop": 200, "dict_get": 200, "dict_setdefault": 200,
        "set_add": 200, "deque_append": 200, "deque_popleft": 200, "str_join": 100, "str_startswith": 200}


def case_list_append(n):
    result = []
    for i in range(n):
        result.append(i)
    return result


def case_list_extend(n):
    result = []
    pair = (1, 2)
    for i in range(n):
        result.extend(pair)
    return result


def case_list_pop(n):
    stack = list(range(n))
    total = 0
    while stack:
        total += stack.pop()
    return total


def case_dict_get(n):
    squares = {1: 1, 2: 4, 3: 9}
    total = 0
    for i in range(n):
        total += squares.get(i, 0)
    return total


def case_dict_setdefault(n):
    first = {}
    total = 0
    for i in range(n):
        total += first.setdefault(i & 7, i)
    return total


def case_set_add(n):
    seen = set()
    for i in range(n):
        seen.add(i & 63)
    return len(seen)


def case_deque_append(n):
    queue = deque()
    for i in range(n):
        queue.append(i)
    return len(queue)


def case_deque_popleft(n):
    queue = deque(range(n))
    total = 0
    while queue:
        total += queue.popleft()
    return total


def case_str_join(n):
    comma = ", "
    words = ("a", "b")
    total = 0
    for i in range(n):
        total += len(comma.join(words))
    return total


def case_str_startswith(n):
    text = "some words"
    count = 0
    for i in range(n):
        if text.startswith("some"):
            count += 1
    return count

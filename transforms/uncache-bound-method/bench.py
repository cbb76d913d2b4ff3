"""Methods of local containers that were bound by hand before the loop that calls them."""
from collections import deque

WORK = {"list_append": 200, "list_extend": 100, "list_pop": 200, "dict_get": 200, "dict_setdefault": 200,
        "set_add": 200, "deque_append": 200, "deque_popleft": 200, "str_join": 100, "str_startswith": 200}


def case_list_append(n):
    result = []
    append = result.append
    for i in range(n):
        append(i)
    return result


def case_list_extend(n):
    result = []
    pair = (1, 2)
    extend = result.extend
    for i in range(n):
        extend(pair)
    return result


def case_list_pop(n):
    stack = list(range(n))
    total = 0
    pop = stack.pop
    while stack:
        total += pop()
    return total


def case_dict_get(n):
    squares = {1: 1, 2: 4, 3: 9}
    total = 0
    get = squares.get
    for i in range(n):
        total += get(i, 0)
    return total


def case_dict_setdefault(n):
    first = {}
    total = 0
    setdefault = first.setdefault
    for i in range(n):
        total += setdefault(i & 7, i)
    return total


def case_set_add(n):
    seen = set()
    add = seen.add
    for i in range(n):
        add(i & 63)
    return len(seen)


def case_deque_append(n):
    queue = deque()
    append = queue.append
    for i in range(n):
        append(i)
    return len(queue)


def case_deque_popleft(n):
    queue = deque(range(n))
    total = 0
    popleft = queue.popleft
    while queue:
        total += popleft()
    return total


def case_str_join(n):
    comma = ", "
    words = ("a", "b")
    total = 0
    join = comma.join
    for i in range(n):
        total += len(join(words))
    return total


def case_str_startswith(n):
    text = "some words"
    count = 0
    startswith = text.startswith
    for i in range(n):
        if startswith("some"):
            count += 1
    return count

# requires: 3.12
# A comprehension that runs in the frame of its function is evaluated amid a statement, which may bind the receiver
# of a method before: what is prepared beside the comprehension is prepared before the whole statement.


def drained():
    stack = [5, 4, 3]
    try:
        print([stack.pop() + turn for turn in range(9)])
    except IndexError as error:
        print('drained', stack, error.args)


def rebound_by_its_statement():
    stack = [1, 2, 3, 4, 5, 6]
    pair = ((stack := [10, 20, 30, 40, 50, 60]), [stack.pop() for _ in range(6)])
    print(pair, stack)


def bound_by_its_statement():
    pair = ((stack := [7, 6, 5, 4, 3, 2]), [stack.pop() for _ in range(6)])
    print(pair)


drained()
rebound_by_its_statement()
bound_by_its_statement()

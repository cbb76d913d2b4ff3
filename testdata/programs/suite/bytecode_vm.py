"""A stack machine with an assembler, and three programs that run on it."""

PUSH, POP, DUP, SWAP, LOAD, STORE = 0, 1, 2, 3, 4, 5
ADD, SUB, MUL, DIV, MOD, LT, EQ, NOT = 10, 11, 12, 13, 14, 15, 16, 17
JUMP, JUMP_IF_ZERO, CALL, RETURN = 20, 21, 22, 23
PEEK, POKE, EMIT, HALT = 30, 31, 32, 33

OPCODES = {
    "push": PUSH, "pop": POP, "dup": DUP, "swap": SWAP, "load": LOAD, "store": STORE,
    "add": ADD, "sub": SUB, "mul": MUL, "div": DIV, "mod": MOD, "lt": LT, "eq": EQ, "not": NOT,
    "jump": JUMP, "jz": JUMP_IF_ZERO, "call": CALL, "return": RETURN,
    "peek": PEEK, "poke": POKE, "emit": EMIT, "halt": HALT,
}
WITH_OPERAND = frozenset([PUSH, LOAD, STORE, JUMP, JUMP_IF_ZERO, CALL])

SIEVE = """
    # memory[n] == 1 marks a composite number; local 0 is n, local 1 is a multiple
        push 2
        store 0
    outer:
        load 0
        push 600
        lt
        jz done
        load 0
        peek
        jz prime
    next:
        load 0
        push 1
        add
        store 0
        jump outer
    prime:
        load 0
        emit
        load 0
        dup
        add
        store 1
    inner:
        load 1
        push 600
        lt
        jz next
        push 1
        load 1
        poke
        load 1
        load 0
        add
        store 1
        jump inner
    done:
        halt
"""

FIBONACCI = """
        push 13
        call fib
        emit
        halt
    fib:                # ( n -- fib(n) ), recursive
        dup
        push 2
        lt
        jz recurse
        return
    recurse:
        dup
        push 1
        sub
        call fib
        swap
        push 2
        sub
        call fib
        add
        return
"""

COLLATZ = """
        push 1
        store 0
    again:
        load 0
        push 60
        lt
        jz done
        load 0
        store 1
        push 0
        store 2
    step:
        load 1
        push 1
        eq
        jz go_on
        load 2
        emit
        load 0
        push 1
        add
        store 0
        jump again
    go_on:
        load 2
        push 1
        add
        store 2
        load 1
        push 2
        mod
        jz even
        load 1
        push 3
        mul
        push 1
        add
        store 1
        jump step
    even:
        load 1
        push 2
        div
        store 1
        jump step
    done:
        halt
"""


class MachineError(Exception):
    pass


def clean_lines(source):
    for line in source.splitlines():
        line = line.partition("#")[0].strip()
        if line:
            yield line


def assemble(source):
    """Two passes: the labels' addresses first, then the code."""
    labels = {}
    address = 0
    for line in clean_lines(source):
        if line.endswith(":"):
            labels[line[:-1]] = address
        else:
            address += 1
    code = []
    for line in clean_lines(source):
        if line.endswith(":"):
            continue
        parts = line.split()
        opcode = OPCODES.get(parts[0])
        if opcode is None:
            raise MachineError("unknown instruction %r" % parts[0])
        operand = 0
        if opcode in WITH_OPERAND:
            operand = labels[parts[1]] if parts[1] in labels else int(parts[1])
        code.append((opcode, operand))
    return code


class Machine:
    def __init__(self, code, memory_size=1024):
        self.code = code
        self.stack = []
        self.calls = []
        self.locals = [0] * 8
        self.memory = [0] * memory_size
        self.output = []
        self.counter = 0
        self.steps = 0

    def push(self, value):
        self.stack.append(value)

    def pop(self):
        if not self.stack:
            raise MachineError("stack underflow at %d" % self.counter)
        return self.stack.pop()

    def binary(self, opcode):
        right = self.pop()
        left = self.pop()
        if opcode == ADD:
            self.push(left + right)
        elif opcode == SUB:
            self.push(left - right)
        elif opcode == MUL:
            self.push(left * right)
        elif opcode == DIV:
            self.push(left // right)
        elif opcode == MOD:
            self.push(left % right)
        elif opcode == LT:
            self.push(1 if left < right else 0)
        elif opcode == EQ:
            self.push(1 if left == right else 0)
        else:
            raise MachineError("unknown opcode %d" % opcode)

    def step(self):
        """Run one instruction; False after the last one."""
        opcode, operand = self.code[self.counter]
        self.counter += 1
        self.steps += 1
        if opcode == PUSH:
            self.push(operand)
        elif opcode == LOAD:
            self.push(self.locals[operand])
        elif opcode == STORE:
            self.locals[operand] = self.pop()
        elif opcode == JUMP:
            self.counter = operand
        elif opcode == JUMP_IF_ZERO:
            if self.pop() == 0:
                self.counter = operand
        elif opcode == DUP:
            self.push(self.stack[-1])
        elif opcode == SWAP:
            self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        elif opcode == POP:
            self.pop()
        elif opcode == NOT:
            self.push(int(self.pop() == 0))
        elif opcode == CALL:
            self.calls.append(self.counter)
            self.counter = operand
        elif opcode == RETURN:
            self.counter = self.calls.pop()
        elif opcode == PEEK:
            self.push(self.memory[self.pop()])
        elif opcode == POKE:
            address = self.pop()
            self.memory[address] = self.pop()
        elif opcode == EMIT:
            self.output.append(self.pop())
        elif opcode == HALT:
            return False
        else:
            self.binary(opcode)
        return True

    def run(self):
        while self.step():
            pass
        return self.output


def main(scale=1):
    results = []
    steps = 0
    for _ in range(35 * scale):
        results = []
        for source in (SIEVE, FIBONACCI, COLLATZ):
            machine = Machine(assemble(source))
            output = machine.run()
            steps += machine.steps
            results.append((len(output), sum(output), output[-1]))
    return steps, results


if __name__ == "__main__":
    print(main())

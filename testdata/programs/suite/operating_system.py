"""The kernel of a small operating system, simulated: tasks of several kinds, priorities, messages, timers and pages."""

READY, RUNNING, BLOCKED, DONE = "ready", "running", "blocked", "done"
QUANTUM = 4
PAGE_SIZE = 64
FRAMES = 12


class Message:
    def __init__(self, sender, kind, payload):
        self.sender = sender
        self.kind = kind
        self.payload = payload
        self.link = None


class MessageQueue:
    """A singly linked list with a pointer to its end."""

    def __init__(self):
        self.first = None
        self.last = None
        self.length = 0

    def put(self, message):
        message.link = None
        if self.first is None:
            self.first = message
        else:
            self.last.link = message
        self.last = message
        self.length += 1

    def take(self):
        message = self.first
        self.first = message.link
        if self.first is None:
            self.last = None
        self.length -= 1
        return message

    def is_empty(self):
        return self.first is None


class Memory:
    """Pages of all tasks in a few frames; the one not used for longest goes out."""

    def __init__(self, frames):
        self.frames = frames
        self.clock = 0
        self.loaded = {}
        self.faults = 0
        self.hits = 0

    def touch(self, task, address):
        self.clock += 1
        page = (task.number, address // PAGE_SIZE)
        if page in self.loaded:
            self.hits += 1
        else:
            self.faults += 1
            if len(self.loaded) >= self.frames:
                self.evict()
        self.loaded[page] = self.clock

    def evict(self):
        oldest = None
        for page, used in self.loaded.items():
            if oldest is None or used < self.loaded[oldest]:
                oldest = page
        del self.loaded[oldest]


class Task:
    """The base of all tasks: `step` does one unit of work and says how the task goes on."""

    def __init__(self, kernel, number, priority):
        self.kernel = kernel
        self.number = number
        self.priority = priority
        self.state = READY
        self.inbox = MessageQueue()
        self.steps = 0
        self.wake_time = 0

    def receive(self, message):
        self.inbox.put(message)
        if self.state == BLOCKED and self.wake_time == 0:
            self.kernel.make_ready(self)

    def wait_for_message(self):
        self.state = BLOCKED
        self.wake_time = 0

    def sleep(self, ticks):
        self.state = BLOCKED
        self.kernel.set_timer(self, ticks)

    def finish(self):
        self.state = DONE

    def step(self):
        raise NotImplementedError


class Worker(Task):
    """Computes letters, one a step, and sends full lines to the printer."""

    def __init__(self, kernel, number, priority, lines, printer):
        super().__init__(kernel, number, priority)
        self.lines = lines
        self.printer = printer
        self.buffer = []
        self.value = number

    def step(self):
        self.value = (self.value * 75 + 74) % 65537
        self.kernel.memory.touch(self, self.value % 300)
        self.buffer.append(chr(ord("a") + self.value % 26))
        if len(self.buffer) == 16:
            self.kernel.send(self, self.printer, "line", "".join(self.buffer))
            self.buffer = []
            self.lines -= 1
            if self.lines == 0:
                self.kernel.send(self, self.printer, "bye", None)
                self.finish()
            elif self.lines % 5 == 0:
                self.sleep(30)


class Printer(Task):
    """Prints what it is sent, one character a step."""

    def __init__(self, kernel, number, priority, clients):
        super().__init__(kernel, number, priority)
        self.clients = clients
        self.current = ""
        self.position = 0
        self.checksum = 0
        self.printed = 0

    def step(self):
        if self.position < len(self.current):
            self.checksum = (self.checksum * 31 + ord(self.current[self.position])) % 1000003
            self.position += 1
            self.printed += 1
            return
        if self.inbox.is_empty():
            if self.clients == 0:
                self.finish()
            else:
                self.wait_for_message()
            return
        message = self.inbox.take()
        if message.kind == "bye":
            self.clients -= 1
        else:
            self.current = message.payload
            self.position = 0


class Echo(Task):
    """Answers each message; two of them play ping-pong until one has had enough."""

    def __init__(self, kernel, number, priority, rounds):
        super().__init__(kernel, number, priority)
        self.rounds = rounds

    def step(self):
        if self.inbox.is_empty():
            self.wait_for_message()
            return
        message = self.inbox.take()
        self.kernel.memory.touch(self, message.payload % 100)
        if message.kind == "stop":
            self.finish()
            return
        self.rounds -= 1
        if self.rounds == 0:
            self.kernel.send(self, message.sender, "stop", 0)
            self.finish()
        else:
            self.kernel.send(self, message.sender, "ping", message.payload + 1)


class Idle(Task):
    """Runs when nothing else can, until all others are done."""

    def step(self):
        if all(task is self or task.state == DONE for task in self.kernel.tasks):
            self.finish()


class Kernel:
    def __init__(self, priorities=8):
        self.tasks = []
        self.ready = [[] for _ in range(priorities)]
        self.timers = []
        self.ticks = 0
        self.switches = 0
        self.messages = 0
        self.memory = Memory(FRAMES)

    def spawn(self, cls, priority, *arguments):
        task = cls(self, len(self.tasks), priority, *arguments)
        self.tasks.append(task)
        self.ready[priority].append(task)
        return task

    def make_ready(self, task):
        task.state = READY
        self.ready[task.priority].append(task)

    def send(self, sender, receiver, kind, payload):
        self.messages += 1
        receiver.receive(Message(sender, kind, payload))

    def set_timer(self, task, ticks):
        task.wake_time = self.ticks + ticks
        self.timers.append(task)

    def run_timers(self):
        if not self.timers:
            return
        due = [task for task in self.timers if task.wake_time <= self.ticks]
        if due:
            self.timers = [task for task in self.timers if task.wake_time > self.ticks]
            for task in due:
                task.wake_time = 0
                self.make_ready(task)

    def next_task(self):
        for queue in self.ready:
            if queue:
                return queue.pop(0)
        return None

    def run(self):
        while True:
            self.run_timers()
            task = self.next_task()
            if task is None:
                if not self.timers:
                    return
                self.ticks += 1
                continue
            self.switches += 1
            task.state = RUNNING
            for _ in range(QUANTUM):
                task.step()
                task.steps += 1
                self.ticks += 1
                if task.state != RUNNING:
                    break
            if task.state == RUNNING:
                self.make_ready(task)


def boot(size):
    kernel = Kernel()
    printer = kernel.spawn(Printer, 1, 5)
    for number in range(5):
        kernel.spawn(Worker, 2 + number % 2, 30 * size + number, printer)
    left = kernel.spawn(Echo, 0, 900 * size)
    right = kernel.spawn(Echo, 3, 1000 * size)
    kernel.spawn(Idle, 7)
    kernel.send(left, right, "ping", 1)
    return kernel, printer


def main(scale=1):
    report = []
    for _ in range(20 * scale):
        kernel, printer = boot(3)
        kernel.run()
        report = [
            kernel.ticks, kernel.switches, kernel.messages, printer.printed, printer.checksum,
            kernel.memory.hits, kernel.memory.faults,
            [(type(task).__name__, task.steps, task.state) for task in kernel.tasks],
        ]
    return report


if __name__ == "__main__":
    print(main())

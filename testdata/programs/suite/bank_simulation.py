"""A bank with tellers, seen as processes that are generators: customers arrive, queue, are served, and some give up."""

import heapq
import math
from collections import deque

OPENING_HOURS = 8 * 60.0
PATIENCE = 22.0
KINDS = [("deposit", 0.5, 2.0), ("withdrawal", 0.35, 3.5), ("loan", 0.15, 14.0)]


class Random:
    """A multiplicative generator with the distributions that the model needs."""

    def __init__(self, seed):
        self.state = seed

    def uniform(self):
        self.state = self.state * 48271 % 2147483647
        return self.state / 2147483647.0

    def exponential(self, mean):
        return -mean * math.log(1.0 - self.uniform())

    def choose(self, weighted):
        point = self.uniform()
        for name, weight, value in weighted:
            point -= weight
            if point < 0:
                return name, value
        name, _, value = weighted[-1]
        return name, value


class Wait:
    """What a process yields to sleep for some minutes."""

    def __init__(self, minutes):
        self.minutes = minutes


class Request:
    """What a process yields to get hold of a resource, or to give up after some time."""

    def __init__(self, resource, priority, patience):
        self.resource = resource
        self.priority = priority
        self.patience = patience


class Simulation:
    def __init__(self):
        self.now = 0.0
        self.events = 0
        self._queue = []
        self._sequence = 0

    def schedule(self, delay, process, value=None):
        self._sequence += 1
        heapq.heappush(self._queue, (self.now + delay, self._sequence, process, value))

    def start(self, process):
        self.schedule(0.0, process)

    def resume(self, process, value):
        try:
            command = process.send(value)
        except StopIteration:
            return
        if isinstance(command, Wait):
            self.schedule(command.minutes, process)
        elif isinstance(command, Request):
            command.resource.request(process, command)
        else:
            raise TypeError("a process yielded %r" % (command,))

    def run(self):
        while self._queue:
            self.now, _, process, value = heapq.heappop(self._queue)
            self.events += 1
            if isinstance(process, Timeout):
                process.fire()
            else:
                self.resume(process, value)


class Ticket:
    """A place in a queue."""

    def __init__(self, process, priority, number):
        self.process = process
        self.priority = priority
        self.number = number
        self.settled = False

    def __lt__(self, other):
        return (self.priority, self.number) < (other.priority, other.number)


class Timeout:
    def __init__(self, resource, ticket):
        self.resource = resource
        self.ticket = ticket

    def fire(self):
        if not self.ticket.settled:
            self.ticket.settled = True
            self.resource.waiting -= 1
            self.resource.simulation.resume(self.ticket.process, False)


class Resource:
    """Something of which there are a few, with a queue in front of it."""

    def __init__(self, simulation, count):
        self.simulation = simulation
        self.free = count
        self.waiting = 0
        self.longest = 0
        self.queue = []
        self._number = 0

    def request(self, process, command):
        if self.free > 0:
            self.free -= 1
            self.simulation.schedule(0.0, process, True)
            return
        self._number += 1
        ticket = Ticket(process, command.priority, self._number)
        heapq.heappush(self.queue, ticket)
        self.waiting += 1
        self.longest = max(self.longest, self.waiting)
        self.simulation.schedule(command.patience, Timeout(self, ticket))

    def release(self):
        while self.queue:
            ticket = heapq.heappop(self.queue)
            if not ticket.settled:
                ticket.settled = True
                self.waiting -= 1
                self.simulation.schedule(0.0, ticket.process, True)
                return
        self.free += 1


class Histogram:
    def __init__(self, width):
        self.width = width
        self.counts = {}
        self.total = 0.0
        self.number = 0

    def add(self, value):
        slot = int(value / self.width)
        self.counts[slot] = self.counts.get(slot, 0) + 1
        self.total += value
        self.number += 1

    def mean(self):
        return self.total / self.number if self.number else 0.0

    def rows(self):
        return [(slot * self.width, self.counts[slot]) for slot in sorted(self.counts)]


class Bank:
    def __init__(self, tellers, mean_gap, seed):
        self.simulation = Simulation()
        self.random = Random(seed)
        self.tellers = Resource(self.simulation, tellers)
        self.mean_gap = mean_gap
        self.waits = Histogram(5.0)
        self.served = {name: 0 for name, _, _ in KINDS}
        self.gave_up = 0
        self.recent = deque(maxlen=5)

    def arrivals(self):
        number = 0
        while self.simulation.now < OPENING_HOURS:
            number += 1
            self.simulation.start(self.customer(number))
            yield Wait(self.random.exponential(self.mean_gap))

    def customer(self, number):
        arrived = self.simulation.now
        kind, mean_service = self.random.choose(KINDS)
        priority = 0 if number % 20 == 0 else 1
        patience = PATIENCE * (0.5 + self.random.uniform())
        got_teller = yield Request(self.tellers, priority, patience)
        if not got_teller:
            self.gave_up += 1
            return
        self.waits.add(self.simulation.now - arrived)
        yield Wait(self.random.exponential(mean_service))
        self.tellers.release()
        self.served[kind] += 1
        self.recent.append(number)

    def open(self):
        self.simulation.start(self.arrivals())
        self.simulation.run()


def main(scale=1):
    report = []
    for day in range(60 * scale):
        for tellers in (3, 4):
            bank = Bank(tellers, 1.15, 1000 + day)
            bank.open()
            row = (tellers, bank.simulation.events, bank.served, bank.gave_up, bank.tellers.longest,
                   round(bank.waits.mean(), 6), bank.waits.rows()[:3], list(bank.recent))
            report.append(row)
    total = sum(row[1] for row in report)
    return total, report[:2], report[-1]


if __name__ == "__main__":
    print(main())

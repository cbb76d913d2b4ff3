"""A discrete event simulator, and a small packet network that runs on it.

Sources send packets along a fixed route of routers.  A router has a queue of
limited length and a service time; packets that find the queue full are lost.
"""

import heapq

DEFAULT_QUEUE_LIMIT = 12
LCG_MULTIPLIER = 1103515245
LCG_INCREMENT = 12345
LCG_MASK = 0x7FFFFFFF


class Random:
    """A small linear congruential generator, the same on every platform."""

    def __init__(self, seed):
        self.state = seed & LCG_MASK

    def next_int(self, bound):
        self.state = (self.state * LCG_MULTIPLIER + LCG_INCREMENT) & LCG_MASK
        return (self.state >> 8) % bound

    def jitter(self, mean):
        """A delay between half the mean and one and a half times the mean."""
        return mean // 2 + self.next_int(mean + 1)


class Event:
    """Something that happens at a moment of simulated time."""

    def __init__(self, time, sequence, action, argument):
        self.time = time
        self.sequence = sequence
        self.action = action
        self.argument = argument
        self.cancelled = False

    def __lt__(self, other):
        if self.time != other.time:
            return self.time < other.time
        return self.sequence < other.sequence


class Scheduler:
    """Runs events in order of time; ties run in the order they were made."""

    def __init__(self):
        self.now = 0
        self.executed = 0
        self._sequence = 0
        self._heap = []

    def after(self, delay, action, argument=None):
        if delay < 0:
            raise ValueError("an event cannot lie in the past: %r" % (delay,))
        self._sequence += 1
        event = Event(self.now + delay, self._sequence, action, argument)
        heapq.heappush(self._heap, event)
        return event

    def cancel(self, event):
        event.cancelled = True

    def run(self, until):
        while self._heap and self._heap[0].time <= until:
            event = heapq.heappop(self._heap)
            if event.cancelled:
                continue
            self.now = event.time
            self.executed += 1
            event.action(event.argument)
        self.now = until


class Packet:
    def __init__(self, number, attempt, source, route, born):
        self.number = number
        self.attempt = attempt
        self.source = source
        self.route = route
        self.hop = 0
        self.born = born


class Statistics:
    """Counts and delays, gathered over the whole network."""

    def __init__(self):
        self.sent = 0
        self.delivered = 0
        self.lost = 0
        self.retried = 0
        self.given_up = 0
        self.total_delay = 0
        self.worst_delay = 0

    def record_delivery(self, delay):
        self.delivered += 1
        self.total_delay += delay
        if delay > self.worst_delay:
            self.worst_delay = delay

    def mean_delay(self):
        if not self.delivered:
            return 0.0
        return self.total_delay / self.delivered


class Router:
    def __init__(self, name, scheduler, network, service_time, limit=DEFAULT_QUEUE_LIMIT):
        self.name = name
        self.scheduler = scheduler
        self.network = network
        self.service_time = service_time
        self.limit = limit
        self.queue = []
        self.busy = False
        self.handled = 0

    def is_full(self):
        return len(self.queue) >= self.limit

    def accept(self, packet):
        if self.is_full():
            self.network.packet_lost(packet)
            return
        self.queue.append(packet)
        if not self.busy:
            self._start_service()

    def _start_service(self):
        self.busy = True
        delay = self.network.random.jitter(self.service_time)
        self.scheduler.after(delay, self._finish_service)

    def _finish_service(self, _):
        packet = self.queue.pop(0)
        self.handled += 1
        packet.hop += 1
        self.network.forward(packet)
        if self.queue:
            self._start_service()
        else:
            self.busy = False


class Source:
    """Sends packets, and sends one again when no receipt came in time."""

    RECEIPT_TIMEOUT = 900
    MAX_ATTEMPTS = 4

    def __init__(self, name, scheduler, network, route, interval):
        self.name = name
        self.scheduler = scheduler
        self.network = network
        self.route = route
        self.interval = interval
        self.waiting = {}

    def start(self):
        self.scheduler.after(self.network.random.jitter(self.interval), self._send_next)

    def _send_next(self, _):
        self._send(1)
        self.scheduler.after(self.network.random.jitter(self.interval), self._send_next)

    def _send(self, attempt):
        packet = self.network.new_packet(self, attempt)
        self.waiting[packet.number] = self.scheduler.after(
            self.RECEIPT_TIMEOUT * attempt, self._timed_out, packet)
        self.network.forward(packet)

    def _timed_out(self, packet):
        del self.waiting[packet.number]
        if packet.attempt < self.MAX_ATTEMPTS:
            self.network.statistics.retried += 1
            self._send(packet.attempt + 1)
        else:
            self.network.statistics.given_up += 1

    def receipt(self, packet):
        timeout = self.waiting.pop(packet.number, None)
        if timeout is not None:
            self.scheduler.cancel(timeout)


class Network:
    def __init__(self, seed):
        self.scheduler = Scheduler()
        self.random = Random(seed)
        self.statistics = Statistics()
        self.routers = {}
        self.sources = []

    def add_router(self, name, service_time):
        self.routers[name] = Router(name, self.scheduler, self, service_time)

    def add_source(self, name, route, interval):
        stops = [self.routers[stop] for stop in route]
        self.sources.append(Source(name, self.scheduler, self, stops, interval))

    def new_packet(self, source, attempt):
        self.statistics.sent += 1
        return Packet(self.statistics.sent, attempt, source, source.route, self.scheduler.now)

    def forward(self, packet):
        if packet.hop < len(packet.route):
            packet.route[packet.hop].accept(packet)
        else:
            self.statistics.record_delivery(self.scheduler.now - packet.born)
            packet.source.receipt(packet)

    def packet_lost(self, packet):
        self.statistics.lost += 1


def build_network(seed):
    network = Network(seed)
    for number in range(8):
        network.add_router("r%d" % number, 6 + 2 * (number % 4))
    names = sorted(network.routers)
    for number in range(10):
        first = number % len(names)
        route = [names[(first + step * (1 + number % 3)) % len(names)] for step in range(4)]
        network.add_source("s%d" % number, route, 64 + 3 * number)
    return network


def main(scale=1):
    network = build_network(20240229)
    for source in network.sources:
        source.start()
    network.scheduler.run(120000 * scale)
    statistics = network.statistics
    return {
        "events": network.scheduler.executed,
        "sent": statistics.sent,
        "delivered": statistics.delivered,
        "lost": statistics.lost,
        "retried": statistics.retried,
        "given_up": statistics.given_up,
        "mean_delay": round(statistics.mean_delay(), 9),
        "worst_delay": statistics.worst_delay,
        "handled": [network.routers[name].handled for name in sorted(network.routers)],
    }


if __name__ == "__main__":
    print(main())

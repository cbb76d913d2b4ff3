"""Shortest routes on a road map: Dijkstra and A*, with a heap made by hand.

The map is a grid of crossings with streets of different lengths, some of them
closed and a few fast diagonal roads.
"""

from typing import Dict, List, Optional, Tuple

Node = Tuple[int, int]

STREET_LENGTH = 10
DIAGONAL_LENGTH = 12
NEIGHBOURS = ((1, 0), (0, 1), (-1, 0), (0, -1))


class PriorityQueue:
    """A binary heap of (priority, item) whose items can be moved up."""

    def __init__(self):
        self._heap = []
        self._places = {}

    def __len__(self):
        return len(self._heap)

    def __contains__(self, item):
        return item in self._places

    def push(self, item, priority):
        """Adds the item, or lowers its priority if it is there already."""
        if item in self._places:
            place = self._places[item]
            if self._heap[place][0] <= priority:
                return
            self._heap[place] = (priority, item)
        else:
            place = len(self._heap)
            self._heap.append((priority, item))
            self._places[item] = place
        self._sift_up(place)

    def pop(self):
        priority, item = self._heap[0]
        last = self._heap.pop()
        del self._places[item]
        if self._heap:
            self._heap[0] = last
            self._places[last[1]] = 0
            self._sift_down(0)
        return item, priority

    def _swap(self, first, second):
        heap = self._heap
        heap[first], heap[second] = heap[second], heap[first]
        self._places[heap[first][1]] = first
        self._places[heap[second][1]] = second

    def _sift_up(self, place):
        while place > 0:
            parent = (place - 1) // 2
            if self._heap[parent] <= self._heap[place]:
                break
            self._swap(parent, place)
            place = parent

    def _sift_down(self, place):
        size = len(self._heap)
        while True:
            child = 2 * place + 1
            if child >= size:
                break
            if child + 1 < size and self._heap[child + 1] < self._heap[child]:
                child += 1
            if self._heap[place] <= self._heap[child]:
                break
            self._swap(place, child)
            place = child


class RoadMap:
    def __init__(self, width: int, height: int, seed: int) -> None:
        self.width = width
        self.height = height
        self._state = seed
        self._roads = {}  # type: Dict[Node, List[Tuple[Node, int]]]
        self._build()

    def _random(self, bound: int) -> int:
        self._state = (self._state * 1664525 + 1013904223) & 0xFFFFFFFF
        return (self._state >> 12) % bound

    def _build(self) -> None:
        for y in range(self.height):
            for x in range(self.width):
                self._roads[(x, y)] = []
        for y in range(self.height):
            for x in range(self.width):
                for dx, dy in ((1, 0), (0, 1)):
                    if self._random(6) > 0:
                        self._connect((x, y), (x + dx, y + dy), STREET_LENGTH + self._random(15))
                if self._random(9) == 0:
                    self._connect((x, y), (x + 1, y + 1), DIAGONAL_LENGTH + self._random(4))

    def _connect(self, first: Node, second: Node, length: int) -> None:
        if second in self._roads:
            self._roads[first].append((second, length))
            self._roads[second].append((first, length))

    def roads_from(self, node: Node) -> List[Tuple[Node, int]]:
        return self._roads[node]

    def __len__(self) -> int:
        return len(self._roads)


class Route:
    def __init__(self, nodes: List[Node], length: int, explored: int) -> None:
        self.nodes = nodes
        self.length = length
        self.explored = explored


def no_estimate(node: Node, goal: Node) -> int:
    return 0


def distance_estimate(node: Node, goal: Node) -> int:
    """Never more than the true length: a diagonal road covers two steps."""
    dx = abs(node[0] - goal[0])
    dy = abs(node[1] - goal[1])
    diagonal = min(dx, dy)
    return DIAGONAL_LENGTH * diagonal + STREET_LENGTH * (max(dx, dy) - diagonal)


def walk_back(came_from: Dict[Node, Node], goal: Node) -> List[Node]:
    nodes = [goal]
    while nodes[-1] in came_from:
        nodes.append(came_from[nodes[-1]])
    nodes.reverse()
    return nodes


def find_route(road_map: RoadMap, start: Node, goal: Node, estimate=no_estimate) -> Optional[Route]:
    queue = PriorityQueue()
    queue.push(start, estimate(start, goal))
    best = {start: 0}
    came_from = {}  # type: Dict[Node, Node]
    done = set()
    while len(queue):
        node, _ = queue.pop()
        if node == goal:
            return Route(walk_back(came_from, goal), best[goal], len(done))
        done.add(node)
        for other, length in road_map.roads_from(node):
            if other in done:
                continue
            total = best[node] + length
            if other not in best or total < best[other]:
                best[other] = total
                came_from[other] = node
                queue.push(other, total + estimate(other, goal))
    return None


def main(scale=1):
    road_map = RoadMap(56, 56, 8128)
    rows = []
    for number in range(16 * scale):
        start = (number % 5, number * 3 % 11)
        goal = (55 - number * 7 % 13, 55 - number % 4)
        plain = find_route(road_map, start, goal)
        guided = find_route(road_map, start, goal, distance_estimate)
        if plain is None or guided is None:
            rows.append(None)
            continue
        if plain.length != guided.length:
            raise AssertionError((start, goal))
        rows.append((plain.length, plain.explored, guided.explored, len(guided.nodes)))
    return rows


if __name__ == "__main__":
    print(main())

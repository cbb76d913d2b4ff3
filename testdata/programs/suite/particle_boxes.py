"""Balls in boxes: moved by gravity, sorted into a tree of rectangles, and made to bounce off each other."""

from dataclasses import dataclass
from typing import Iterable, List, Optional, Tuple


class Vec:
    __slots__ = ("x", "y")

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def plus(self, other: "Vec") -> "Vec":
        return Vec(self.x + other.x, self.y + other.y)

    def minus(self, other: "Vec") -> "Vec":
        return Vec(self.x - other.x, self.y - other.y)

    def times(self, factor: float) -> "Vec":
        return Vec(self.x * factor, self.y * factor)

    def dot(self, other: "Vec") -> float:
        return self.x * other.x + self.y * other.y


@dataclass
class Ball:
    position: Vec
    velocity: Vec
    radius: float
    mass: float
    bounces: int = 0

    def move(self, gravity: Vec, seconds: float) -> None:
        self.velocity = self.velocity.plus(gravity.times(seconds))
        self.position = self.position.plus(self.velocity.times(seconds))

    def energy(self, gravity: Vec) -> float:
        return self.mass * (0.5 * self.velocity.dot(self.velocity) - gravity.dot(self.position))

    def touches(self, other: "Ball") -> bool:
        reach = self.radius + other.radius
        apart = self.position.minus(other.position)
        return apart.dot(apart) < reach * reach


@dataclass(frozen=True)
class Box:
    left: float
    bottom: float
    width: float
    height: float

    def covers(self, ball: Ball) -> bool:
        position = ball.position
        return (self.left <= position.x - ball.radius and position.x + ball.radius <= self.left + self.width
                and self.bottom <= position.y - ball.radius and position.y + ball.radius <= self.bottom + self.height)

    def quarters(self) -> Tuple["Box", "Box", "Box", "Box"]:
        width, height = self.width / 2, self.height / 2
        return (Box(self.left, self.bottom, width, height), Box(self.left + width, self.bottom, width, height),
                Box(self.left, self.bottom + height, width, height),
                Box(self.left + width, self.bottom + height, width, height))


class Node:
    """Holds the balls that fit into none of its quarters."""

    MOST_BALLS = 6

    def __init__(self, box: Box, depth: int) -> None:
        self.box = box
        self.depth = depth
        self.balls: List[Ball] = []
        self.children: Optional[List["Node"]] = None

    def insert(self, ball: Ball) -> None:
        child = self.child_for(ball)
        if child is not None:
            child.insert(ball)
            return
        self.balls.append(ball)
        if self.children is None and len(self.balls) > self.MOST_BALLS and self.depth < 6:
            self.split()

    def child_for(self, ball: Ball) -> Optional["Node"]:
        children = self.children
        if children is None:
            return None
        for child in children:
            if child.box.covers(ball):
                return child
        return None

    def split(self) -> None:
        self.children = [Node(box, self.depth + 1) for box in self.box.quarters()]
        balls = self.balls
        self.balls = []
        for ball in balls:
            self.insert(ball)

    def collect_pairs(self, above: List[Ball], pairs: List[Tuple[Ball, Ball]]) -> None:
        for index, ball in enumerate(self.balls):
            for other in above:
                if ball.touches(other):
                    pairs.append((ball, other))
            for other in self.balls[:index]:
                if ball.touches(other):
                    pairs.append((ball, other))
        if self.children is not None:
            inherited = above + self.balls
            for child in self.children:
                child.collect_pairs(inherited, pairs)


class World:
    def __init__(self, box: Box, gravity: Vec) -> None:
        self.box = box
        self.gravity = gravity
        self.balls: List[Ball] = []
        self.collisions = 0

    def add(self, balls: Iterable[Ball]) -> None:
        for ball in balls:
            self.balls.append(ball)

    def step(self, seconds: float) -> None:
        tree = Node(self.box, 0)
        for ball in self.balls:
            ball.move(self.gravity, seconds)
            self.keep_inside(ball)
            tree.insert(ball)
        pairs: List[Tuple[Ball, Ball]] = []
        tree.collect_pairs([], pairs)
        for first, second in pairs:
            self.bounce(first, second)

    def keep_inside(self, ball: Ball) -> None:
        box = self.box
        position, velocity = ball.position, ball.velocity
        if position.x < box.left + ball.radius and velocity.x < 0:
            velocity.x = -velocity.x
        elif position.x > box.left + box.width - ball.radius and velocity.x > 0:
            velocity.x = -velocity.x
        if position.y < box.bottom + ball.radius and velocity.y < 0:
            velocity.y = -velocity.y * 0.9
        elif position.y > box.bottom + box.height - ball.radius and velocity.y > 0:
            velocity.y = -velocity.y

    def bounce(self, first: Ball, second: Ball) -> None:
        apart = first.position.minus(second.position)
        closing = first.velocity.minus(second.velocity)
        along = closing.dot(apart)
        if along >= 0:
            return
        push = 2 * along / ((first.mass + second.mass) * apart.dot(apart))
        first.velocity = first.velocity.minus(apart.times(push * second.mass))
        second.velocity = second.velocity.plus(apart.times(push * first.mass))
        first.bounces += 1
        second.bounces += 1
        self.collisions += 1

    def energy(self) -> float:
        return sum(ball.energy(self.gravity) for ball in self.balls)


def scattered(count: int, box: Box) -> List[Ball]:
    balls: List[Ball] = []
    state = 424242
    for _ in range(count):
        numbers: List[float] = []
        for _ in range(5):
            state = (state * 69069 + 1) % 4294967296
            numbers.append(state / 4294967296)
        x, y, dx, dy, size = numbers
        radius = 0.2 + size * 0.4
        balls.append(Ball(Vec(box.left + x * box.width, box.bottom + y * box.height),
                          Vec(dx * 8 - 4, dy * 8 - 4), radius, radius * radius))
    return balls


def main(scale: int = 1) -> Tuple[int, int, float, float]:
    box = Box(0.0, 0.0, 60.0, 40.0)
    world = World(box, Vec(0.0, -3.0))
    world.add(scattered(220, box))
    for _ in range(160 * scale):
        world.step(0.02)
    most = max(ball.bounces for ball in world.balls)
    middle = sum(ball.position.x for ball in world.balls) / len(world.balls)
    return world.collisions, most, round(middle, 6), round(world.energy(), 4)


if __name__ == "__main__":
    print(main())

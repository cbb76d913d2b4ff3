"""The motion of the sun and its four large planets, step by step.

Positions are in astronomical units, times in days, masses in solar masses
times G.  The starting values are circular orbits with a small tilt, so that
the total momentum can be checked by hand.
"""

import math

SOLAR_MASS = 4 * math.pi * math.pi
DAYS_PER_YEAR = 365.24
TIME_STEP = 0.01

# name, mass as a share of the sun's, distance, angle of the start, tilt
PLANETS = [
    ("jupiter", 9.547919384e-04, 5.2029, 0.60, 0.0227),
    ("saturn", 2.858859806e-04, 9.5367, 2.10, 0.0434),
    ("uranus", 4.366244043e-05, 19.1892, 3.70, 0.0135),
    ("neptune", 5.151389020e-05, 30.0699, 5.20, 0.0309),
]


class Body:
    """A point mass with a place and a velocity."""

    def __init__(self, name, mass, position, velocity):
        self.name = name
        self.mass = mass
        self.x, self.y, self.z = position
        self.vx, self.vy, self.vz = velocity

    def move(self, step):
        self.x += step * self.vx
        self.y += step * self.vy
        self.z += step * self.vz

    def kinetic_energy(self):
        speed_squared = self.vx ** 2 + self.vy ** 2 + self.vz ** 2
        return 0.5 * self.mass * speed_squared

    def distance_to(self, other):
        dx = self.x - other.x
        dy = self.y - other.y
        dz = self.z - other.z
        return math.sqrt(dx * dx + dy * dy + dz * dz)


def circular_orbit(name, share, distance, angle, tilt):
    speed = math.sqrt(SOLAR_MASS / distance)
    position = (
        distance * math.cos(angle) * math.cos(tilt),
        distance * math.sin(angle),
        distance * math.cos(angle) * math.sin(tilt),
    )
    velocity = (
        -speed * math.sin(angle) * math.cos(tilt),
        speed * math.cos(angle),
        -speed * math.sin(angle) * math.sin(tilt),
    )
    return Body(name, share * SOLAR_MASS, position, velocity)


class SolarSystem:
    def __init__(self):
        self.bodies = [Body("sun", SOLAR_MASS, (0.0, 0.0, 0.0), (0.0, 0.0, 0.0))]
        for planet in PLANETS:
            self.bodies.append(circular_orbit(*planet))
        self._cancel_momentum()
        self.pairs = [
            (first, second)
            for index, first in enumerate(self.bodies)
            for second in self.bodies[index + 1:]
        ]

    def momentum(self):
        return (
            sum(body.vx * body.mass for body in self.bodies),
            sum(body.vy * body.mass for body in self.bodies),
            sum(body.vz * body.mass for body in self.bodies),
        )

    def _cancel_momentum(self):
        px, py, pz = self.momentum()
        sun = self.bodies[0]
        sun.vx -= px / sun.mass
        sun.vy -= py / sun.mass
        sun.vz -= pz / sun.mass

    def energy(self):
        total = sum(body.kinetic_energy() for body in self.bodies)
        for first, second in self.pairs:
            total -= first.mass * second.mass / first.distance_to(second)
        return total

    def advance(self, step):
        for first, second in self.pairs:
            dx = first.x - second.x
            dy = first.y - second.y
            dz = first.z - second.z
            squared = dx * dx + dy * dy + dz * dz
            magnitude = step / (squared * math.sqrt(squared))
            first.vx -= dx * second.mass * magnitude
            first.vy -= dy * second.mass * magnitude
            first.vz -= dz * second.mass * magnitude
            second.vx += dx * first.mass * magnitude
            second.vy += dy * first.mass * magnitude
            second.vz += dz * first.mass * magnitude
        for body in self.bodies:
            body.move(step)

    def run(self, steps, observer=None, every=1000):
        for number in range(1, steps + 1):
            self.advance(TIME_STEP)
            if observer is not None and number % every == 0:
                observer(number, self)


class Recorder:
    """Keeps the energy's drift and where the outermost planet has been."""

    def __init__(self, system):
        self.start_energy = system.energy()
        self.drift = []
        self.track = []

    def __call__(self, number, system):
        self.drift.append(abs(system.energy() / self.start_energy - 1.0))
        last = system.bodies[-1]
        self.track.append((number, round(last.x, 6), round(last.y, 6)))


def main(scale=1):
    system = SolarSystem()
    recorder = Recorder(system)
    system.run(90000 * scale, recorder, every=15000)
    return {
        "energy": round(system.energy(), 12),
        "drift_is_small": max(recorder.drift) < 1e-4,
        "momentum": [round(part, 9) + 0.0 for part in system.momentum()],
        "track": recorder.track,
        "years": round(90000 * scale * TIME_STEP, 3),
    }


if __name__ == "__main__":
    print(main())

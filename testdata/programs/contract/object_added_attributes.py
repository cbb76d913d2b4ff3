# Attributes put into an object from outside its class: a class that has been given __slots__ would refuse them.
import weakref


class Particle:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self, dx, dy):
        self.x += dx
        self.y += dy


def annotate(particles):
    for number, particle in enumerate(particles):
        particle.label = "p%d" % number
        setattr(particle, "extra" + str(number), number)


def run(particles, steps):
    for step in range(steps):
        for particle in particles:
            particle.move(step, 1)
    return [(particle.x, particle.y) for particle in particles]


particles = [Particle(number, number) for number in range(3)]
annotate(particles)
print(run(particles, 50))
print([vars(particle) for particle in particles])
reference = weakref.ref(particles[0])
print(reference() is particles[0])
particles[1].__dict__["x"] = "through the dict"
print(particles[1].x, sorted(particles[2].__dict__))
Particle.kind = "added to the class"
print(particles[0].kind)

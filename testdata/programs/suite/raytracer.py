"""A ray tracer: spheres and a checkered floor, shadows and mirror reflection."""

import math

EPSILON = 1e-6
MAX_DEPTH = 3
AMBIENT = 0.12
BACKGROUND_TOP = (0.35, 0.55, 0.95)
BACKGROUND_BOTTOM = (0.95, 0.95, 1.0)


class Vector:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __neg__(self):
        return Vector(-self.x, -self.y, -self.z)

    def scale(self, factor):
        return Vector(self.x * factor, self.y * factor, self.z * factor)

    def dot(self, other):
        return self.x * other.x + self.y * other.y + self.z * other.z

    def cross(self, other):
        return Vector(
            self.y * other.z - self.z * other.y,
            self.z * other.x - self.x * other.z,
            self.x * other.y - self.y * other.x,
        )

    def length(self):
        return math.sqrt(self.dot(self))

    def normalized(self):
        return self.scale(1.0 / self.length())

    def reflect(self, normal):
        return self - normal.scale(2.0 * self.dot(normal))


class Color:
    def __init__(self, red, green, blue):
        self.red = red
        self.green = green
        self.blue = blue

    def plus(self, other):
        return Color(self.red + other.red, self.green + other.green, self.blue + other.blue)

    def times(self, factor):
        return Color(self.red * factor, self.green * factor, self.blue * factor)

    def mix(self, other, share):
        return self.times(1.0 - share).plus(other.times(share))

    def to_bytes(self):
        return tuple(max(0, min(255, int(part * 255.0 + 0.5)))
                     for part in (self.red, self.green, self.blue))


BLACK = Color(0.0, 0.0, 0.0)


class Ray:
    def __init__(self, origin, direction):
        self.origin = origin
        self.direction = direction.normalized()

    def point_at(self, distance):
        return self.origin + self.direction.scale(distance)


class Material:
    def __init__(self, color, diffuse=0.8, reflection=0.0, shine=0.3):
        self.color = color
        self.diffuse = diffuse
        self.reflection = reflection
        self.shine = shine


class Sphere:
    def __init__(self, center, radius, material):
        self.center = center
        self.radius = radius
        self.material = material

    def intersect(self, ray):
        """The distance along the ray, or None where it misses."""
        to_center = self.center - ray.origin
        along = to_center.dot(ray.direction)
        discriminant = self.radius * self.radius - to_center.dot(to_center) + along * along
        if discriminant < 0.0:
            return None
        root = math.sqrt(discriminant)
        if along - root > EPSILON:
            return along - root
        if along + root > EPSILON:
            return along + root
        return None

    def normal_at(self, point):
        return (point - self.center).normalized()

    def color_at(self, point):
        return self.material.color


class Floor:
    """The plane y = height, checkered."""

    def __init__(self, height, light, dark, material):
        self.height = height
        self.light = light
        self.dark = dark
        self.material = material

    def intersect(self, ray):
        if abs(ray.direction.y) < EPSILON:
            return None
        distance = (self.height - ray.origin.y) / ray.direction.y
        return distance if distance > EPSILON else None

    def normal_at(self, point):
        return Vector(0.0, 1.0, 0.0)

    def color_at(self, point):
        if (math.floor(point.x) + math.floor(point.z)) % 2 == 0:
            return self.light
        return self.dark


class Camera:
    def __init__(self, position, target, width, height):
        self.position = position
        self.width = width
        self.height = height
        self.forward = (target - position).normalized()
        self.right = Vector(0.0, 1.0, 0.0).cross(self.forward).normalized()
        self.up = self.forward.cross(self.right)

    def ray_for(self, column, row):
        x = (2.0 * column - self.width) / self.height
        y = (self.height - 2.0 * row) / self.height
        return Ray(self.position, self.forward + self.right.scale(x * 0.7) + self.up.scale(y * 0.7))


class Scene:
    def __init__(self):
        self.objects = []
        self.lights = []

    def closest(self, ray):
        nearest = None
        hit = None
        for item in self.objects:
            distance = item.intersect(ray)
            if distance is not None and (nearest is None or distance < nearest):
                nearest = distance
                hit = item
        return hit, nearest

    def is_lit(self, point, light):
        to_light = light - point
        ray = Ray(point, to_light)
        limit = to_light.length()
        for item in self.objects:
            distance = item.intersect(ray)
            if distance is not None and distance < limit:
                return False
        return True

    def trace(self, ray, depth=0):
        hit, distance = self.closest(ray)
        if hit is None:
            share = 0.5 * (ray.direction.y + 1.0)
            return Color(*BACKGROUND_BOTTOM).mix(Color(*BACKGROUND_TOP), share)
        point = ray.point_at(distance)
        normal = hit.normal_at(point)
        if normal.dot(ray.direction) > 0.0:
            normal = -normal
        return self.shade(ray, hit, point, normal, depth)

    def shade(self, ray, hit, point, normal, depth):
        material = hit.material
        base = hit.color_at(point)
        result = base.times(AMBIENT)
        above = point + normal.scale(EPSILON * 10.0)
        for light in self.lights:
            if not self.is_lit(above, light):
                continue
            to_light = (light - above).normalized()
            angle = max(0.0, normal.dot(to_light))
            result = result.plus(base.times(material.diffuse * angle))
            highlight = max(0.0, ray.direction.reflect(normal).dot(to_light)) ** 20
            result = result.plus(Color(1.0, 1.0, 1.0).times(material.shine * highlight))
        if material.reflection > 0.0 and depth < MAX_DEPTH:
            mirrored = self.trace(Ray(above, ray.direction.reflect(normal)), depth + 1)
            result = result.mix(mirrored, material.reflection)
        return result


def build_scene():
    scene = Scene()
    scene.lights = [Vector(-6.0, 9.0, -6.0), Vector(7.0, 5.0, -4.0)]
    palette = [Color(0.9, 0.2, 0.2), Color(0.2, 0.8, 0.3), Color(0.25, 0.35, 0.9)]
    for number in range(5):
        material = Material(palette[number % 3], reflection=0.1 * number)
        center = Vector(-4.0 + 2.0 * number, 0.8, 3.0 + (number % 2) * 1.5)
        scene.objects.append(Sphere(center, 0.9, material))
    scene.objects.append(Sphere(Vector(0.0, 2.6, 6.0), 1.4, Material(Color(0.9, 0.9, 0.9), 0.3, 0.7)))
    scene.objects.append(Floor(0.0, Color(0.9, 0.9, 0.9), Color(0.15, 0.15, 0.15), Material(BLACK, 0.8, 0.15)))
    return scene


def main(scale=1):
    width, height = 160, 100 * scale
    scene = build_scene()
    camera = Camera(Vector(0.0, 2.2, -6.0), Vector(0.0, 1.2, 3.0), width, height)
    checksum = 0
    samples = []
    for row in range(height):
        for column in range(width):
            pixel = scene.trace(camera.ray_for(column, row)).to_bytes()
            for part in pixel:
                checksum = (checksum * 31 + part) % 1000000007
            if row % 25 == 12 and column % 40 == 20:
                samples.append(pixel)
    return checksum, samples


if __name__ == "__main__":
    print(main())

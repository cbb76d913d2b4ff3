# Two parameters may be the same object, and a part of an object may be the object itself.
class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def add(self, other):
        self.x += other.x
        self.y += other.y
        return self

    def rotate(self, other):
        self.x, self.y = -other.y, other.x

    def project(self, other):
        self.x = self.x * other.y
        self.y = self.y * other.x

    def __repr__(self):
        return "<%d %d>" % (self.x, self.y)


def repeat(target, source, count):
    for _ in range(count):
        target.add(source)
        target.rotate(source)
        target.project(source)
    return target


def copy_into(target, source):
    for index in range(len(source) - 1):
        target[index + 1] = source[index]
    return target


def sums(rows):
    for row in rows:
        for other in rows:
            row[0] += other[0]
    return rows


print(repeat(Vector(1, 2), Vector(3, 4), 3))
same = Vector(1, 2)
print(repeat(same, same, 3))
values = [1, 2, 3, 4]
print(copy_into([0] * 4, values), copy_into(values, values))
shared = [1]
print(sums([shared, [2], shared]))
loop = Vector(0, 1)
loop.next = loop
for _ in range(3):
    loop.next.x += 1
    loop.x += loop.next.x
print(loop)

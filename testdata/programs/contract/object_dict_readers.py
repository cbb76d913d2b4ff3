# The attributes of an object are read by vars, __dict__, copy, pickle and equality over __dict__: their names, values and order.
import copy
import pickle


class Point:
    def __init__(self, x, y):
        self.y = y
        self.x = x
        if x > 1:
            self.far = True

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def norm(self):
        return self.x * self.x + self.y * self.y


def total(points):
    result = 0
    for point in points:
        result += point.norm() + point.x
    return result


points = [Point(number, -number) for number in range(4)]
print(total(points))
print([list(point.__dict__.items()) for point in points])
clones = [copy.copy(point) for point in points] + [copy.deepcopy(points[3])]
clones[0].x = 99
print(points[0].x, clones[4] == points[3], clones[4] is points[3])
loaded = pickle.loads(pickle.dumps(points, 2))
print(total(loaded), loaded == points, [vars(point) for point in loaded][-1])
print(points[0].__reduce_ex__(2)[2])

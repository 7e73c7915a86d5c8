# Classes, attributes, methods and properties.
class Vector:
    __slots__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def norm(self):
        return self.x * self.x + self.y * self.y


class Counter:
    def __init__(self):
        self.count = 0

    def bump(self, by):
        self.count += by
        return self


position, step, counter = Vector(0, 0), Vector(1, 2), Counter()
for i in range(300000):
    position = position + step
    counter.bump(i).bump(position.norm & 7)
print(position.x, position.y, counter.count)

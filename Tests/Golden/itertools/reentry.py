# Iterators that are advanced while they advance, and callbacks that change what is iterated.
from itertools import *


class Hostile:
    def __init__(self, action, values):
        self.action = action
        self.values = iter(values)

    def __iter__(self):
        return self

    def __next__(self):
        action, self.action = self.action, None
        if action is not None:
            action()
        return next(self.values)


def run(make, values=range(6), n=4):
    box = []
    it = make(Hostile(lambda: box.append(next(box[0], "end")), values))
    box.append(it)
    out = []
    for _ in range(n):
        try:
            out.append(next(it))
        except BaseException as e:
            out.append(type(e).__name__)
    print(out, box[1:])


run(pairwise)
run(lambda x: chain(x))
run(lambda x: islice(x, 4))
run(accumulate)
run(cycle)
run(lambda x: zip_longest(x, "abcdefgh"))
run(lambda x: batched(x, 2))
run(lambda x: compress(x, repeat(1)))
run(lambda x: takewhile(bool, x))

# A tee that is entered again says so.
box = []
a, b = tee(Hostile(lambda: next(box[0]), "xyz"))
box.append(a)
for it in (a, b):
    try:
        print(next(it))
    except RuntimeError as e:
        print(e)
print(list(b))

# groupby whose key function takes from the groupby itself.
box = []
def key(x):
    if x == 1:
        next(box[0])
    return x // 2
g = groupby(range(6), key)
box.append(g)
print([(k, list(v)) for k, v in g])

# A key's comparison that moves the groupby on.
class K:
    def __init__(self, n):
        self.n = n
    def __eq__(self, other):
        global moved
        if self.n == 2 and not moved:
            moved = True
            next(g2, None)
        return False
moved = False
g2 = groupby(range(5), K)
print(len(list(g2)))

# A list that changes under its iterators.
xs = [1, 2, 3]
out = []
for x in chain(xs, xs):
    out.append(x)
    if len(xs) < 5:
        xs.append(x * 10)
print(out)
xs = [3, 2, 1]
print(list(filterfalse(lambda x: xs.pop() and False, xs)))
xs = list(range(8))
print(list(dropwhile(lambda x: xs.remove(x) or True, xs)), xs)

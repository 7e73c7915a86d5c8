# Whatever a comparison or a key does, no item is lost.
class Spoiler:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        log.append(len(a))
        a.append(self)
        return self.n < other.n
log = []
a = [Spoiler(n) for n in (3, 1, 2)]
try:
    a.sort()
except ValueError as e:
    print(e, [s.n for s in a], set(log) >= {0})

def key(x):
    del b[:]
    return x
b = [3, 1, 2]
b.sort(key=key)
print(b)
def clear(x):
    c.extend([x, x]); return x
c = [3, 1, 2]
try:
    c.sort(key=clear)
except ValueError as e:
    print(e, c)

class Failing:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        global left
        left -= 1
        if left < 0: raise ZeroDivisionError
        return self.n < other.n
for limit in (0, 1, 5, 50, 200, 500):
    left = limit
    d = [Failing(n * 7919 % 101) for n in range(101)]
    try:
        d.sort()
    except ZeroDivisionError:
        pass
    assert sorted(x.n for x in d) == list(range(101)), limit
    left = limit
    d = [Failing(n * 7919 % 101) for n in range(101)]
    try:
        d.sort(key=lambda x: x, reverse=True)
    except ZeroDivisionError:
        pass
    assert sorted(x.n for x in d) == list(range(101)), limit

class Strange:
    def __lt__(self, other): return []
print(len(sorted([Strange() for _ in range(50)])))
class Random:
    state = 1
    def __lt__(self, other):
        Random.state = Random.state * 1103515245 + 12345 & 0x7fffffff
        return Random.state >> 16 & 1
e = [Random() for _ in range(1000)]
f = e[:]
e.sort()
print(len(e), set(map(id, e)) == set(map(id, f)))
try:
    [1, 2].sort(key=lambda x: 1 / 0)
except ZeroDivisionError as error:
    print(error)
try:
    [1].sort(key=5)
except TypeError as error:
    print(error)

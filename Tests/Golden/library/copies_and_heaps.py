# copy, heapq and bisect: shared and unshared parts, merged and shortened sequences, and places.
import bisect, copy, heapq

class Point:
    def __init__(self, x):
        self.x = x

class Slots:
    __slots__ = ("a", "b")

class Numbered(list):
    number = 0

p = Point([1])
p.me = p
shallow, deep = copy.copy(p), copy.deepcopy(p)
print(shallow.x is p.x, shallow.me is p, deep.x is p.x, deep.x == p.x, deep.me is deep)
s = Slots()
s.a = [1]
n = Numbered([[1], s])
n.number = 3
m = copy.deepcopy(n)
print(type(m), m.number, m[0], m[1].a, m[1].a is s.a, hasattr(m[1], "b"))
loop = ([],)
loop[0].append(loop)
made = copy.deepcopy(loop)
print(made[0][0] is made, copy.deepcopy((1, "a")) is not None, copy.copy(loop) is loop)
bound = copy.deepcopy(p.__class__.__init__), copy.deepcopy({"k": {1}, 2: bytearray(b"x")})
print(bound[0] is Point.__init__, bound[1])
try:
    copy.replace(3, real=1)
except TypeError as e:
    print(e)
words = ["pear", "fig", "apple", "kiwi"]
print(heapq.nsmallest(2, words, key=len), heapq.nlargest(2, words), heapq.nlargest(0, words))
print(list(heapq.merge([1, 5], [2, 6], [0, 7])), list(heapq.merge("ca", "db", reverse=True)))
print(bisect.bisect_left(words, 4, key=len), bisect.bisect([1, 2, 2, 3], 2))
bisect.insort(words, "fig", key=len)
print(words)

# operator: a function for each operator, and getters that fetch.
import operator
from operator import attrgetter, itemgetter, methodcaller
class Thing: pass
thing = Thing(); thing.part = Thing(); thing.part.name = "n"; thing.size = 3
def show(body):
    try:
        print(body())
    except Exception as error:
        print(type(error).__name__, error)
for name in "add sub mul truediv floordiv mod pow lshift rshift and_ or_ xor lt le eq ne ge gt".split():
    print(name, getattr(operator, name)(13, 3), getattr(operator, "__%s__" % name.rstrip("_"))(13, 3))
for name in "iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ior ixor".split():
    print(name, getattr(operator, name)(13, 3))
for name in "neg pos inv invert not_ truth abs index".split():
    print(name, getattr(operator, name)(5))
l = [1, 2, 1]
print(operator.iadd(l, [5]) is l, operator.concat(l, l), operator.contains(l, 2), operator.countOf(l, 1), operator.indexOf(l, 5))
operator.setitem(l, 0, 9); operator.delitem(l, 1)
print(l, operator.getitem(l, -1), operator.length_hint(iter(l)), operator.length_hint(5, 7), operator.call(max, 1, 3), operator.is_(l, l))
print(attrgetter("size")(thing), attrgetter("part.name", "size")(thing), itemgetter(1)("abc"), itemgetter("a", "b")({"a": 1, "b": 2}))
print(methodcaller("split", ",")("a,b"), methodcaller("format", x=5)("<{x}>"), sorted([(1, "b"), (0, "c")], key=itemgetter(1)))
print(attrgetter("a.b", "c"), itemgetter(1, "x", slice(2)), methodcaller("f", 1, k=[2]), attrgetter.__module__, attrgetter.__name__)
show(lambda: attrgetter()); show(lambda: attrgetter(1)); show(lambda: itemgetter()); show(lambda: methodcaller()); show(lambda: methodcaller(1))
show(lambda: attrgetter("x.y")(thing)); show(lambda: itemgetter(9)("abc")); show(lambda: operator.concat(1, 2)); show(lambda: operator.indexOf([], 1))
show(lambda: operator.length_hint(1, "a")); show(lambda: operator.matmul(1, 2)); show(lambda: operator.index(1.5)); show(lambda: operator.add(1))
def derive():
    class Own(itemgetter): pass
show(derive)

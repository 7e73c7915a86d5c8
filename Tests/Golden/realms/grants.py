# differs: CPython has no rexec. What trusted code stores into a realm works there, and no more.
import functools
import rexec


class Point:
    def __init__(self):
        self.x = 1

    def move(self):
        return "moved", self.x

    def __len__(self):
        return 3

    @property
    def size(self):
        return "size"

    @classmethod
    def make(cls):
        return cls.__name__

    @staticmethod
    def static():
        return "static"

    @classmethod
    def named(cls, *, name):
        return cls.__name__, name

    @functools.cached_property
    def cached(self):
        return "cached"


class Box(dict):
    pass


def numbers():
    yield 1
    yield 2


r = rexec.RExec()
space = r.add_module("__main__").__dict__


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


print("an instance")
space["p"] = Point()
show("p.x", "p.move()", "len(p)", "p.size", "p.make()", "p.cached", "p.static()", "p.named(name=1)")
show("type(p)()", "p.move.__func__", "p.__dict__", "type(p).move(5)")

print("a bound method")
space["move"] = Point().move
show("move()")

print("a class")
space["Point"] = Point
show("Point().move()", "Point.make()", "Point.static()", "Point.move(Point())", "Point.move(5)")
show("setattr(Point, 'move', 5)", "delattr(Point, 'move')", "Point.__dict__")
r.r_exec("class Mine(Point):\n  def move(self): return super().move()")
show("Mine().move()", "Mine().x", "len(Mine())", "Mine().cached")

print("a generator, its function, a box of data")
space["n"] = numbers()
space["numbers"] = numbers
space["box"] = Box(a=1)
show("list(n)", "list(numbers())", "(box['a'], list(box), len(box), dict(box))")

print("a function that calls back")
space["call"] = lambda f: f()
show("call(lambda: hasattr(__import__('os'), 'system'))", "call(p.move)")

print("a class of the realm, used by trusted code")
r.r_exec("class C:\n  def __init__(self, x): self.x = x\n  def get(self): return self.x")
print(r.r_eval("C")(5).get())

print("not a grant: storing into its data")
r.r_exec("data = {}; items = []")
data, items = r.r_eval("data"), r.r_eval("items")
data["point"] = Point()
items.append(Point())
show("data['point'].x", "items[0].x", "items[0].move()")

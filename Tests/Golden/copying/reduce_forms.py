# __reduce_ex__ describes plain objects, slots, containers and constructors with arguments.
class Plain:
    pass
class Slots:
    __slots__ = ("a", "_Slots__b", "c")
class Both(Slots):
    pass
class WithArguments(int):
    pass
class WithKeywords:
    def __new__(cls, *args, **kwargs):
        return object.__new__(cls)
    def __getnewargs_ex__(self):
        return (1, 2), {"k": 3}
class MyList(list):
    pass
class MyDict(dict):
    pass

def show(x):
    made, arguments, state, items, pairs = x.__reduce_ex__(4)
    print(made.__name__, arguments, state, items and list(items), pairs and list(pairs))

p = Plain()
show(p)
p.x = 1
show(p)
s = Slots()
show(s)
s.a = 1
show(s)
b = Both()
b.c, b.other = 2, 3
show(b)
show(WithArguments(7))
show(WithKeywords())
l = MyList([1, 2])
l.tag = "t"
show(l)
show(MyDict(a=1))
for bad in [(), ([], {}), ((), {}, 1), ((), 1), 5]:
    class Bad:
        def __getnewargs_ex__(self):
            return bad
    try:
        Bad().__reduce_ex__(2)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

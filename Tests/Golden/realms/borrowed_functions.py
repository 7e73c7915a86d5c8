# differs: CPython has no rexec. A function that slipped across is called for nobody in a class there.
import rexec

ran = []


def slipped(*arguments):
    ran.append("slipped")
    return "INNER"


def granted(*arguments):
    return len(arguments)


r = rexec.RExec()
r.r_exec("""
class Taker:
    def __eq__(self, other):
        global got
        got = other
        return True
""")
r.r_eval("Taker()") == slipped
space = r.add_module("__main__").__dict__
space["granted"] = granted
r.r_exec("""
class Thing:
    __add__ = __len__ = __iter__ = __enter__ = __exit__ = __getattr__ = __format__ = got
    __hash__ = __call__ = method = __set_name__ = __get__ = __set__ = got
    told = property(got)
class Meta(type):
    __call__ = got
class WithMeta(metaclass=Meta): pass
class Made:
    __new__ = got
class Begun:
    __init__ = got
class Base:
    __init_subclass__ = got
class Missing(dict):
    __missing__ = got
class Fine:
    __add__ = method = granted
""")
thing = space["Thing"]()


def subclass():
    class Sub(space["Base"]):
        pass


def holder():
    class Holder:
        held = thing


def manage():
    with thing:
        pass


for name, attempt in {
    "add": lambda: thing + 1, "len": lambda: len(thing), "iter": lambda: [*thing],
    "getattr": lambda: thing.other, "format": lambda: f"{thing}", "hash": lambda: hash(thing),
    "call": lambda: thing(), "method": lambda: thing.method(), "property": lambda: thing.told,
    "key": lambda: sorted([1, 2], key=thing.method), "with": manage, "set_name": holder,
    "metaclass": lambda: space["WithMeta"](), "new": lambda: space["Made"](),
    "init": lambda: space["Begun"](1), "init_subclass": subclass,
    "missing": lambda: space["Missing"]()[1],
}.items():
    try:
        print(name, "->", attempt())
    except Exception as e:
        print(name, "->", type(e).__name__, e)
print(ran, space["Fine"]() + 1, space["Fine"]().method(1, 2))

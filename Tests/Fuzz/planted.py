"""What restricted code plants in its own classes, trusted code does not call: whatever it is, and
whichever operation of trusted code finds it.

    cordon Tests/Fuzz/planted.py [NAME,NAME...]

A class, an object, a metaclass and subclasses of built-in types get each special name in turn, filled
with each kind of callable that trusted code let restricted code hold but not call. Trusted code then
does everything that may call it. Prints the combinations that did; the golden script
realms/planted_in_classes runs the most likely ones.
"""
import copy
import functools
import io
import operator
import sys
import warnings
from rexec import RExec

class Log(list):
    pass


called = Log()
warnings.simplefilter("ignore")


def function(*args, **named):
    called.append("function")
    return args[0] if args else None


class Host:
    def method(self, *args, **named):
        called.append("bound method")

    @classmethod
    def made(cls, *args, **named):
        called.append("class method")

    def __call__(self, *args, **named):
        called.append("instance")


class Made:
    def __init__(self, *args, **named):
        called.append("class")

    def __new__(cls, *args, **named):
        called.append("class")
        return object.__new__(cls)


class Meta(type):
    def __call__(cls, *args, **named):
        called.append("metaclass")


class MadeByMeta(metaclass=Meta):
    pass


class Describes:
    def __get__(self, instance, owner=None):
        called.append("descriptor")
        return lambda *args, **named: None

    def __set__(self, instance, value):
        called.append("descriptor set")

    def __delete__(self, instance):
        called.append("descriptor delete")


class Half:
    def __get__(self, instance, owner=None):
        called.append("half descriptor")
        return lambda *args, **named: None


class Named:
    def __set_name__(self, owner, name):
        called.append("set name")


planted = {
    "function": function,
    "bound method": Host().method,
    "class method": Host.made,
    "instance": Host(),
    "class": Made,
    "class of a metaclass": MadeByMeta,
    "partial": functools.partial(function),
    "static method": staticmethod(function),
    "class method object": classmethod(function),
    "property": property(function, function, function),
    "wrapper": function.__call__,
    "native": called.append,
    "descriptor": Describes(),
    "half descriptor": Half(),
    "cached": functools.cached_property(function),
    "partial method": functools.partialmethod(function),
    "single": functools.singledispatch(function),
    "lru": functools.lru_cache(function),
    "named": Named(),
}

r = RExec()
r.r_exec("""
held = {}
def take(name, value):
    held[name] = value

class Gives:
    def __init__(self, value):
        self.value = value
    def __get__(self, instance, owner=None):
        return self.value

def ways(name):
    value = held[name]
    yield "as it is", value
    yield "staticmethod", staticmethod(value)
    yield "classmethod", classmethod(value)
    try:
        yield "property", property(value, value, value)
    except Exception:
        pass
    yield "answering property", property(lambda self: value)
    yield "answering descriptor", Gives(value)

def make(special, name, way):
    value = dict(ways(name))[way]
    class M(type):
        pass
    try:
        setattr(M, special, value)
        class ByMeta(metaclass=M):
            pass
    except Exception:
        ByMeta = None
    try:
        G = type("G", (), {special: value})
        g = G()
    except Exception:
        G = g = None
    class O:
        def __init__(self):
            object.__setattr__(self, special, value)
    try:
        o = O()
    except Exception:
        o = None
    class A:
        def __getattr__(self, asked):
            if asked == special:
                return value
            raise AttributeError(asked)
    return [x for x in (g, G, ByMeta, o, A()) if x is not None]

def make_sub(special, name, way, base):
    value = dict(ways(name))[way]
    try:
        T = type("T", (base,), {special: value})
        return T()
    except Exception:
        return None
""")
take = r.r_eval("take")
make = r.r_eval("make")
make_sub = r.r_eval("make_sub")
for name, value in planted.items():
    take(name, value)


async def awaiting(x):
    await x


async def iterating(x):
    async for _ in x:
        break


async def entering(x):
    async with x:
        pass


def run(coroutine):
    try:
        for _ in range(3):
            coroutine.send(None)
    finally:
        coroutine.close()


def matching(x):
    match x:
        case [a, *b]:
            pass
        case {"a": 1}:
            pass


def classes(x):
    class C(x):
        pass


def metaclasses(x):
    class C(metaclass=x):
        pass


def match_class(x):
    match 3:
        case x():
            pass
    match x:
        case Host(a=1):
            pass


def with_it(x):
    with x:
        pass


def loop(x):
    for _ in x:
        break


def star(x):
    [*x]


def starstar(x):
    dict(**x)


def unpack(x):
    a, b = x


def delete(x):
    x.attr = 1
    del x.attr


def item(x):
    x[0]


def set_item(x):
    x[0] = 1
    x[0:1] = 1


def del_item(x):
    del x[0]


def raising(x):
    raise x


def catching(x):
    try:
        raise ValueError
    except x:
        pass


def aug(op):
    def do(x):
        y = x
        y = op(y, 3)
    return do


unary = [
    repr, str, bytes, hash, bool, len, iter, next, reversed, list, tuple, dict, set, int, float,
    complex, abs, round, sum, sorted, max, any, dir, vars, callable, format, ascii, bin, hex, oct,
    chr, range, enumerate, super, type, id, classmethod, open, print, memoryview,
    operator.index, operator.neg, operator.pos, operator.invert, operator.length_hint,
    copy.copy, copy.deepcopy, lambda x: x.__reduce_ex__(4), lambda x: x.__reduce__(),
    lambda x: x(), lambda x: x(1, a=2), lambda x: x.attr, lambda x: getattr(x, "attr", 0),
    lambda x: setattr(x, "attr", 1), delete, item, set_item, del_item, with_it, loop, star,
    starstar, unpack, lambda x: run(awaiting(x)), lambda x: run(iterating(x)),
    lambda x: run(entering(x)), matching, classes, metaclasses, match_class, raising, catching,
    lambda x: x[int], lambda x: isinstance(3, x), lambda x: issubclass(int, x),
    lambda x: isinstance(x, Host), lambda x: issubclass(x, Host), lambda x: f"{x!r} {x} {x:>3}",
    lambda x: "%s %d %r" % (x, x, x), lambda x: "{0.attr} {0[0]}".format(x),
    lambda x: 3 in x, lambda x: x == 3, lambda x: x != 3, lambda x: 3 == x, lambda x: {x: 1},
    lambda x: "".join(x), lambda x: b"".join([x]), lambda x: [1, 2][x], lambda x: "a" * x,
    lambda x: divmod(x, 3), lambda x: divmod(3, x), lambda x: pow(x, 3), lambda x: pow(3, x),
    lambda x: pow(x, 3, 5), lambda x: round(x, 3), lambda x: (x.real, x.__dict__),
    lambda x: x.__class__, lambda x: x.__doc__, lambda x: x.__name__, lambda x: x.__module__,
    lambda x: x.__init__(), lambda x: x.__call__(), lambda x: x.method(), lambda x: x.close(),
    lambda x: x.__enter__(), lambda x: x.__class_getitem__(3), lambda x: x.__sizeof__(),
    lambda x: x.__getstate__(), lambda x: x.__dir__(), lambda x: x.__format__(""),
    lambda x: x.__init_subclass__(), lambda x: x.__subclasshook__(3), lambda x: x.__new__(x),
    lambda x: x.mro(), lambda x: x.__subclasses__(), lambda x: x.__instancecheck__(3),
    lambda x: x.__reduce_ex__, lambda x: x.__getattribute__("attr"), lambda x: x.__set_name__(3, "a"),
    lambda x: x.__prepare__("a", ()), lambda x: x.__mro_entries__(()), lambda x: x.__missing__(3),
    lambda x: operator.attrgetter("close")(x), lambda x: operator.methodcaller("close")(x),
    lambda x: list(map(x, [1])), lambda x: list(filter(x, [1])), lambda x: sorted([2, 1], key=x),
    lambda x: functools.reduce(x, [1, 2, 3]), lambda x: [1, 2].sort(key=x),
    lambda x: functools.partial(x)(), lambda x: property(x).__get__(3), lambda x: zip(x),
    lambda x: exec("1", x), lambda x: eval("1", {}, x), lambda x: compile(x, "a", "exec"),
    lambda x: type("T", (x,), {}), lambda x: type("T", (), x), lambda x: __import__(x),
    lambda x: hasattr(x, "attr"), lambda x: isinstance(x, int), lambda x: x.close, lambda x: x.method,
]
binary = [
    operator.add, operator.sub, operator.mul, operator.matmul, operator.truediv, operator.floordiv,
    operator.mod, operator.pow, operator.lshift, operator.rshift, operator.and_, operator.or_,
    operator.xor, operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne,
    operator.iadd, operator.isub, operator.imul, operator.imatmul, operator.itruediv,
    operator.ifloordiv, operator.imod, operator.ipow, operator.ilshift, operator.irshift,
    operator.iand, operator.ior, operator.ixor, operator.contains, operator.getitem,
]
specials = """
repr str bytes hash bool len iter next reversed int float complex abs round format index neg pos
invert length_hint copy deepcopy reduce_ex reduce call getattribute getattr setattr delattr getitem
setitem delitem enter exit await aiter anext aenter aexit class_getitem instancecheck subclasscheck
eq ne lt le gt ge contains add radd iadd sub rsub isub mul rmul imul matmul rmatmul imatmul truediv
rtruediv itruediv floordiv rfloordiv ifloordiv mod rmod imod divmod rdivmod pow rpow ipow lshift
rlshift ilshift rshift rrshift irshift and rand iand or ror ior xor rxor ixor dict class doc name
module init new del sizeof getstate dir init_subclass subclasshook mro_entries prepare set_name get
set delete missing fspath trunc floor ceil annotations match_args slots buffer qualname wrapped
setstate getnewargs getnewargs_ex
""".split()
names = [f"__{s}__" for s in specials] + ["attr", "close", "method", "mro", "keys", "send", "throw"]
ways = """as it is
staticmethod
classmethod
property
answering property
answering descriptor""".splitlines()
bad = {}


def check(thing, what, special, name, way):
    for number, operation in enumerate(unary):
        try:
            operation(thing)
        except RecursionError:
            raise
        except BaseException as e:
            pass
        if called:
            bad.setdefault((special, way, name), []).append((what, number))
            called.clear()
    for operation in binary:
        for order in (thing, 3), (3, thing):
            try:
                operation(*order)
            except BaseException:
                pass
            if called:
                bad.setdefault((special, way, name), []).append((what, operation.__name__))
                called.clear()


def report(specials, kinds, ways, bases):
    """Prints the combinations of these in which something planted was called."""
    out = sys.stdout
    for special in specials:
        for name in kinds:
            for way in ways:
                sys.stdout = io.StringIO()
                for what, thing in enumerate(make(special, name, way)):
                    check(thing, what, special, name, way)
                for base in bases:
                    thing = make_sub(special, name, way, base)
                    if thing is not None:
                        check(thing, base.__name__, special, name, way)
                thing = None
                called.clear()
                sys.stdout = out
    print(len(bad), "holes")
    for key, where in bad.items():
        print(key, where[:4])


if __name__ == "__main__":
    chosen = sys.argv[1].split(",") if len(sys.argv) > 1 else names
    report(chosen, planted, ways, (int, str, list, dict, tuple, Exception, float, bytes, type))

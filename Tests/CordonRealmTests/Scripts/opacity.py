# Random graphs of objects are thrown across by implicit calls; what was not granted is worth nothing.
#
# SEED and ROUNDS are set in front of this text; `violations` is what it finds.
import array
import collections
import functools
import operator
import random
import rexec
import types

chance = random.Random(SEED)
violations = []
ran = []


class Standard(rexec.RExec):
    policy = "standard"


r = Standard()
r.r_exec("""
import copy, functools, itertools, operator, types, collections
box = []
def take(x):
    box.append(x)
    return x
class Taker:
    def binary(self, other):
        box.append(other)
        return 5
    __eq__ = __ne__ = __lt__ = __gt__ = __add__ = __radd__ = __iadd__ = __matmul__ = binary
    __rsub__ = __ror__ = __iand__ = __getitem__ = __delitem__ = __lshift__ = __rmod__ = binary
    __hash__ = object.__hash__
    def __contains__(self, x):
        box.append(x)
        return True
    def __pow__(self, other, modulus=None):
        box.append(modulus)
        return 5
    def __setitem__(self, key, value): box.append(value)
    def __set__(self, instance, value): box.append(value)
    def __set_name__(self, owner, name): box.append(owner)
    def __setattr__(self, name, value): box.append(value)
    def __call__(self, *a, **k): box.extend(a or k.values())
    def __enter__(self): return self
    def __exit__(self, kind, value, traceback):
        box.append(value.args[0])
        return True
    def __instancecheck__(self, x):
        box.append(x)
        return True
    __subclasscheck__ = __instancecheck__
    def __class_getitem__(cls, x): box.append(x)
class Missing(dict):
    def __missing__(self, key): box.append(key)
class Meta(type):
    def __instancecheck__(cls, x):
        box.append(x)
        return True
    def __prepare__(name, bases, **k):
        box.append(k.get("x"))
        return {}
    def __new__(meta, name, bases, space, x=None): return super().__new__(meta, name, bases, space)
    def __init__(cls, name, bases, space, x=None): pass
class Checked(metaclass=Meta):
    def __init_subclass__(cls, x=None): box.append(x)
def generate():
    while True:
        try: box.append((yield))
        except ValueError as e: box.append(e.args[0])
def fails(x): raise ValueError(x)
def match_(x):
    match x:
        case [a, *_] | {"secret": a} | object(secret=a): return a
def await_(x):
    async def f(): return await x
    c = f()
    try: return c.send(None)
    finally: c.close()
def with_(x):
    with x as y: return y
def delegate(x): yield from x
def raise_(x): raise x
def star(*a, **k): return a, k
class Own: pass
""")
space = r.add_module("__main__").__dict__
taker, take, missing, box = space["Taker"](), space["take"], space["Missing"](), space["box"]


def leaf():
    def function(*a, **k):
        ran.append("function")
        return "INNER"

    class Thing:
        secret = "INNER"

        def __init__(self):
            self.field = "INNER"

        def method(self, *a):
            ran.append("method")
            return "INNER"

        __call__ = __add__ = __radd__ = __getitem__ = __enter__ = __format__ = __bool__ = method
        __lt__ = __contains__ = __getattr__ = __await__ = __reduce_ex__ = __index__ = method

        def __iter__(self):
            ran.append("iter")
            return iter(["INNER"])

    def generator():
        ran.append("generator")
        yield "INNER"

    async def coroutine():
        ran.append("coroutine")
        return "INNER"

    kind = chance.randrange(16)
    if kind == 0:
        return function
    if kind == 1:
        return Thing
    if kind == 2:
        return generator()
    if kind == 3:
        return Thing().method
    if kind == 4:
        module = types.ModuleType("module")
        module.secret, module.function = "INNER", function
        return module
    if kind == 5:
        return functools.partial(function, "INNER")
    if kind == 6:
        return property(function)
    if kind == 7:
        return map(function, [1])
    if kind == 8:
        return collections.deque(["INNER"])
    if kind == 9:
        return array.array("b", b"INNER")
    if kind == 10:
        return function.__code__
    if kind == 11:
        return operator.attrgetter("INNER")
    if kind == 12:
        return classmethod(function)
    if kind == 13:
        return type("Text", (str,), {})("INNER")
    if kind == 14:
        return type("Table", (dict,), {"__missing__": function})(secret="INNER")
    return Thing()


def graph(depth, leaves):
    if depth == 0 or chance.random() < 0.3:
        x = leaf()
        leaves.append(x)
        return x
    parts = [graph(depth - 1, leaves) for _ in range(chance.randrange(1, 4))]
    return chance.choice((list, tuple, lambda p: dict(enumerate(p)), lambda p: [iter(p)][0:0] + p))(parts)


def throw_in(x):
    with taker:
        raise ValueError(x)


def subclass(x):
    class Sub(space["Checked"], x=x):
        pass


def named(x):
    if isinstance(x, type):
        class Holder:
            held = taker
        box.append(x)
        return
    box.append(x)


def generator_gets(x):
    g = space["generate"]()
    next(g)
    g.send(x) if chance.random() < 0.5 else g.throw(ValueError(x))


def described(x):
    class Holder:
        held = taker
    Holder().held = x


def in_place(op):
    def throw(x):
        t = taker
        return op(t, x)
    return throw


throws = [
    lambda x: taker == x, lambda x: taker != x, lambda x: taker < x, lambda x: taker + x,
    in_place(operator.iadd), in_place(operator.iand), lambda x: taker @ x, lambda x: x in taker,
    lambda x: taker[x], lambda x: operator.setitem(taker, 1, x), lambda x: pow(taker, 1, x),
    lambda x: setattr(taker, "name", x), lambda x: taker(x), lambda x: taker(k=x), throw_in,
    subclass, named, generator_gets, described, lambda x: isinstance(x, space["Checked"]),
    lambda x: space["Taker"][x], lambda x: list(map(take, [x])), lambda x: sorted([x], key=take),
    lambda x: functools.reduce(lambda a, b: take(b), [1, x]), lambda x: max([x], key=take),
    lambda x: list(filter(take, [x])), lambda x: operator.delitem(taker, x), lambda x: taker << x,
]
uses = """x()|x(1)|x.secret|x.field|x.__dict__|x.__class__.secret|getattr(x, 'secret')|type(x).secret
object.__getattribute__(x, 'secret')|type(x)()|'{0.secret}'.format(x)|f'{x}'|'%s' % x|str(x)|repr(x)
x + 1|1 + x|x + x|x[0]|x['secret']|x[:]|[*x]|{**x}|star(*x)|star(**x)|iter(x)|next(x)|list(x)|len(x)
bool(x)|x < 1|1 in x|hash(x)|sorted([x, x])|max(x)|sum(x, [])|''.join(x)|bytes(x)|int(x)|[1][x]
x.method()|x.function()|x.send(None)|x.close()|x.throw(ValueError)|x.func|x.args|x.fget|x.__func__
x.__self__|x.__wrapped__|x.__code__|x.__globals__|x.gi_frame|x.co_consts|x.pop()|x.append(1)
match_(x)|await_(x)|with_(x)|next(delegate(x))|raise_(x)|map(x, [1]).__next__()|[2, 1].sort(key=x)
functools.partial(x)()|functools.partial(x).args|functools.reduce(x, [1, 2])|types.MethodType(x, 1)()
types.GenericAlias(x, int)()|property(x).__get__(1)|staticmethod(x)()|classmethod(x).__get__(1)()
setattr(Own, '__add__', x) or Own() + 1|setattr(Own, '__call__', x) or Own()()|setattr(Own, 'd', x) or Own().d
type('X', (x,), {})|type('X', (type(x),), {})()|isinstance(1, x)|issubclass(int, x)|copy.copy(x).secret
copy.deepcopy(x)|x.__reduce_ex__(2)|eval(x)|exec(x)|operator.attrgetter('secret')(x)
operator.methodcaller('method')(x)|operator.itemgetter(0)(x)|collections.deque(x)|collections.deque() + x
itertools.chain(x).__next__()|itertools.tee(x)[0].__next__()|itertools.starmap(x, [(1,)]).__next__()
collections.Counter(x)|dict(x)|dict.fromkeys(x)|set().union(x)|str.join('', x)|x.tobytes()|memoryview(x)[0]
super(type(x), x).secret|vars(x)|dir(x).index('secret')|setattr(x, 'secret', 5)|x.__init__(1)|x.__call__()
type(x).__call__(x)|type(x).__iter__(x)|type(x).__getitem__(x, 0)|type(x).method(x)|type.__call__(x)"""
uses = [use.strip() for line in uses.split("\n") for use in line.split("|")]
compiled = {use: r.r_eval("lambda x: " + use) for use in uses}


def tells(result):
    kind = type(result)
    if kind in (str, bytes):
        return "INNER" in result if kind is str else b"INNER" in result
    if kind in (list, tuple, set):
        return any(tells(x) for x in result)
    if kind is dict:
        return any(tells(x) for x in result.values())
    return False


def try_uses(x, count):
    for use in chance.sample(uses, count):
        try:
            result = compiled[use](x)
        except (Exception, GeneratorExit):
            result = None
        if ran or tells(result):
            violations.append(f"seed {SEED}: {use} of a {type(x).__name__} ran {ran}")
            ran.clear()


for round in range(ROUNDS):
    leaves = []
    x = graph(chance.randrange(4), leaves)
    box.clear()
    number = chance.randrange(len(throws))
    try:
        throws[number](x)
    except Exception:
        pass
    if not any(kept is x for kept in box):
        violations.append(f"seed {SEED}: throw {number} lost a {type(x).__name__}")
    if ran:
        # Trusted code looks at its own object on the way, as `filter` and `in` do.
        ran.clear()
    for each in leaves:
        try_uses(each, 12)
    granted = chance.choice(leaves)
    if type(granted) is types.FunctionType:
        space["granted"] = granted
        if r.r_eval("granted()") != "INNER":
            violations.append(f"seed {SEED}: a grant is worth nothing")
        space["granted"] = None
        ran.clear()

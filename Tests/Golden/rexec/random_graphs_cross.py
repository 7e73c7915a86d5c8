# differs: CPython has no rexec. Graphs of trusted objects that slip across are worth nothing over there.
import functools
import rexec
import types
import weakref

used = []
state = 1


def below(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


class Thing:
    secret = "secret"

    def __init__(self):
        self.field = "secret"

    def method(self, *args):
        used.append("method")
        return "secret"


def note(name):
    return lambda self, *args: used.append(name) or "secret"


for name in """call len iter next getitem setitem contains add radd eq lt hash bool enter exit index int float
    getattr str repr format reversed await aiter neg del_ instancecheck length_hint get set fspath""".split():
    if name not in ("eq", "hash"):
        setattr(Thing, f"__{name}__", note(name))
Thing.__getattr__ = lambda self, name: used.append("getattr") or "secret"


def function(*args):
    used.append("function")
    return "secret"


def generator():
    used.append("generator")
    yield "secret"


async def coroutine():
    used.append("coroutine")
    return "secret"


module = types.ModuleType("module")
module.secret = "secret"
thing = Thing()
waiting = coroutine()
LEAVES = [
    lambda: thing, lambda: Thing, lambda: function, lambda: module, lambda: generator(),
    lambda: waiting, lambda: thing.method, lambda: functools.partial(function, 1),
    lambda: property(function), lambda: map(function, [1]), lambda: staticmethod(function),
    lambda: weakref.ref(thing), lambda: super(Thing, thing), lambda: iter(function, 0),
    lambda: filter(function, [1]), lambda: (lambda: "secret"), lambda: Thing.__dict__,
]
ways = len(LEAVES)


def graph(depth):
    shape = below(7) if depth else 6
    if shape == 6:
        leaf = LEAVES[below(ways)]()
        leaves.append(leaf)
        return leaf
    parts = [graph(depth - 1) for _ in range(1 + below(3))]
    if shape == 0:
        return tuple(parts)
    if shape == 1:
        return {n: part for n, part in enumerate(parts)}
    if shape == 2:
        return ValueError(*parts)
    return parts


r = rexec.RExec()
r.edit("allow module itertools functools copy weakref")
r.limits["cpu"] = 100
r.r_exec('''
import copy, functools, operator
got = []
class Own: pass
USES = [
    lambda x: x(), lambda x: x.secret, lambda x: x.field, lambda x: x.method(), lambda x: len(x),
    lambda x: list(x), lambda x: next(x), lambda x: x[0], lambda x: x + 1, lambda x: 1 + x,
    lambda x: x < x, lambda x: 1 in x, lambda x: x.send(None), lambda x: int(x), lambda x: [1][x],
    lambda x: x.__dict__, lambda x: vars(x)['field'], lambda x: '{0.secret}'.format(x),
    lambda x: operator.attrgetter('secret')(x), lambda x: copy.copy(x).secret, lambda x: -x,
    lambda x: list(map(x, [1])), lambda x: functools.partial(x)(), lambda x: x.__wrapped__,
    lambda x: x.__self__.secret, lambda x: x.__func__(x), lambda x: x.fget(1), lambda x: x.func(1),
    lambda x: object.__getattribute__(x, 'field'), lambda x: type(x).secret, lambda x: type(x)(),
    lambda x: x.__class__.method(x), lambda x: open(x), lambda x: sorted([x, x]),
    lambda x: sorted([1, 2], key=x), lambda x: x.__enter__(), lambda x: x.throw(ValueError),
    lambda x: x.__reduce_ex__(2), lambda x: x.__call__(), lambda x: x.__get__(1, int)(),
    lambda x: setattr(x, 'field', 1), lambda x: x.__init__(), lambda x: sum([1], x), lambda x: bool(x) and 0,
    lambda x: exec('match x:\\\\n  case object(secret=v): keep(v)'), lambda x: x.cr_frame.f_locals,
    lambda x: x['secret'], lambda x: x.get('secret'), lambda x: [*x], lambda x: (lambda **k: k)(**x),
    lambda x: isinstance(1, x) and 0, lambda x: print(end='', file=x), lambda x: exec('1', x),
]
def keep(value):
    if isinstance(value, str) and 'secret' in value and 'attribute' not in value: got.append(value)
def walk(x, depth=0):
    if depth > 5: return
    if type(x) in (list, tuple): parts = list(x)
    elif type(x) is dict: parts = list(x.values())
    elif type(x) is ValueError: parts = x.args
    else:
        for use in USES:
            try: keep(use(x))
            except Exception as e: keep(str(e.args[0]) if e.args and type(e.args[0]) is str else '')
        return
    for part in parts: walk(part, depth + 1)
class Slips:
    def __eq__(self, other): walk(other); return other is held[0]
    def __radd__(self, other): walk(other); return other
    def __contains__(self, item): walk(item); return item is held[0]
    def __getitem__(self, key): walk(key); return key
    def __call__(self, *args, **kwargs): walk(args); return args[0]
    def __exit__(self, kind, value, trace): walk(value.args[0]); return True
    def __enter__(self): pass
    def __lt__(self, other): walk(other); return False
    def send(self):
        while True: walk((yield))
held = [None]
''')
space = r.add_module("__main__")
slips = space.Slips()
same = 0
for _ in range(40):
    leaves = []
    x = graph(3)
    space.held[0] = x
    way = below(8)
    if way == 0:
        same += slips == x
    elif way == 1:
        same += [x].count(slips) == 1 or slips == x
    elif way == 2:
        same += x in slips
    elif way == 3:
        same += slips[x] is x
    elif way == 4:
        same += slips(x, key=x) is x
    elif way == 5:
        with slips:
            raise KeyError(x)
        same += 1
    elif way == 6:
        sent = slips.send()
        next(sent)
        sent.send(x)
        same += 1
    else:
        same += (list(map(slips, [x])) or [None])[0] is x
waiting.close()
print("same", same)
print("used", sorted(set(used)))
print("got", sorted(set(r.r_eval("got")))[:5])

# The walk does find what can be used: here is the same, granted.
space.granted = thing
r.r_exec("walk(granted)")
print(len(set(used)) > 10, set(r.r_eval("got")) == {"secret"})

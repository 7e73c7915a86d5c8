# differs: CPython has no rexec
"""What a method of a realm's class answers, trusted code goes on with only if the realm might use it."""
import rexec
def log(*a): print("escaped:", *a)
class Vault:
    def __next__(self): log("Vault.__next__"); raise StopIteration
    def __iter__(self): log("Vault.__iter__"); return iter(())
    def __index__(self): log("Vault.__index__"); return 1
    def __getitem__(self, key): log("Vault.__getitem__", key); raise KeyError(key)
    def __setitem__(self, key, value): log("Vault.__setitem__", key)
class Line(tuple):
    def __iter__(self): log("Line.__iter__"); return tuple.__iter__(self)
def gen(): log("generator ran"); yield 1
async def agen(): log("asynchronous generator ran"); yield 1
rexec.RExec.policy_name = "standard"
r = rexec.RExec()
m = r.add_module("__main__")
m.box = [Vault(), gen(), agen(), Line((object,))]       # held, not granted
r.r_exec("""
vault, gen, agen, line = box
for what in (lambda: next(vault), lambda: next(gen), lambda: [0][vault], lambda: agen.asend(None), lambda: line.__iter__()):
    try: what(); print('the realm may')
    except (AttributeError, TypeError): pass
class I1: __iter__ = lambda self: gen
class I2: __iter__ = lambda self: vault
class A1: __await__ = lambda self: vault
class A2: __aiter__ = lambda self: agen
class L: __len__ = lambda self: vault
class K:
    keys = lambda self: vault
    __getitem__ = lambda self, key: 1
class M(type): __prepare__ = lambda *a, **k: vault
class E: __mro_entries__ = lambda self, bases: line
""")
def run(c):
    try: c.send(None)
    except StopIteration: pass
async def aw(x): await x
async def af(x):
    async for _ in x: break
def for_loop(x):
    for _ in x: break
def prepare(x):
    class C(metaclass=x): print
def entries(x):
    class C(x): pass
for name, f in (("I1()", for_loop), ("I2()", for_loop), ("I2()", list), ("A1()", lambda x: run(aw(x))), ("A2()", lambda x: run(af(x))),
                ("L()", len), ("K()", lambda x: dict(**x)), ("M", prepare), ("E()", entries)):
    try: f(r.r_eval(name))
    except Exception as e: print(name, "held" if "belongs" in str(e) else "-", type(e).__name__, str(e)[:60])

class Truth:
    def __bool__(self): log("Truth.__bool__"); return True
    def __lt__(self, other): log("Truth.__lt__"); return True
    def __iter__(self): log("Truth.__iter__"); return iter(())
m.truth = [Truth()]
r.r_exec("""
class T:
    __eq__ = __lt__ = __contains__ = lambda self, other: truth[0]
    __exit__ = lambda self, *a: truth[0]
    __enter__ = lambda self: None
    __dir__ = lambda self: truth[0]
    __hash__ = None
class TM(type): __instancecheck__ = __subclasscheck__ = lambda cls, x: truth[0]
class TC(metaclass=TM): pass
def key(x): return truth[0]
""")
t, TC = r.r_eval("T()"), r.r_eval("TC")
def leave(x):
    with x: raise ValueError("left")
for name, f in (("in list", lambda: t in [1]), ("in", lambda: 1 in t), ("sorted", lambda: sorted([t, t])),
                ("with", lambda: leave(t)), ("isinstance", lambda: isinstance(1, TC)),
                ("issubclass", lambda: issubclass(int, TC)), ("dir", lambda: dir(t)),
                ("key", lambda: sorted([1, 2], key=r.r_eval("key")))):
    try: f(); print(name, "went on")
    except Exception as e: print(name, "held" if "belongs" in str(e) else "-", type(e).__name__)

# So with `async with`, which awaits what the methods give.
r.r_exec("""
class AW:
    __aenter__ = lambda self: gen
    __aexit__ = lambda self, *a: gen
class AX:
    async def __aenter__(self): pass
    __aexit__ = lambda self, *a: vault
""")
async def manage(x):
    async with x: pass
for name in ("AW()", "AX()"):
    try: run(manage(r.r_eval(name)))
    except Exception as e: print(name, "held" if "belongs" in str(e) else "-", type(e).__name__)

# Natives answer, too.
m.held = [Vault(), gen()]
r.r_exec("""
import itertools
vault, gen = held
class I1: __iter__ = [gen].pop
class I2: __iter__ = itertools.repeat(vault).__next__
class I3(list): __iter__ = list.pop
class I4: __iter__ = staticmethod([gen].pop)
class A1: __await__ = iter([vault] * 9).__next__
class A2: __aiter__ = (vault for i in range(9)).__next__
class L: __len__ = map(lambda x: x, [vault] * 9).__next__
class C: __contains__ = [vault].pop
class N: __eq__ = [vault, 1].pop
class K: keys = [vault].pop
class K2: keys = property(lambda self: [vault].pop)
""")
for name, f in (("I1()", list), ("I2()", for_loop), ("I3([gen])", list), ("I4()", list),
                ("A1()", lambda x: run(aw(x))), ("A2()", lambda x: run(af(x))), ("L()", len),
                ("C()", lambda x: 0 in x), ("N()", lambda x: x != 0), ("K()", lambda x: dict(x)),
                ("K2()", lambda x: dict(**x))):
    try: f(r.r_eval(name)); print(name, "went on")
    except Exception as e: print(name, "held" if "belongs" in str(e) else "-", type(e).__name__)

# The results of comparisons and operators are answers, and so are those of functions that natives call.
import bisect, functools, heapq, itertools
m.truth = [Truth()]
r.r_exec("""
class T:
    __lt__ = __gt__ = __eq__ = __ne__ = __add__ = __radd__ = __neg__ = lambda *a: truth[0]
    __trunc__ = __abs__ = lambda self: truth[0]
x = T()
f = lambda *a: truth[0]
""")
x, f = r.r_eval("x"), r.r_eval("f")
for name, g in (("not", lambda: not x < 1), ("and", lambda: x == 1 and 2), ("or", lambda: x == 1 or 2),
                ("chain", lambda: 1 < x < 2), ("sum", lambda: sum([x, 1])), ("minus", lambda: -x),
                ("int", lambda: int(x)), ("abs", lambda: abs(x)), ("filter", lambda: list(filter(f, [1]))),
                ("takewhile", lambda: list(itertools.takewhile(f, [1]))),
                ("dropwhile", lambda: list(itertools.dropwhile(f, [1]))),
                ("filterfalse", lambda: list(itertools.filterfalse(f, [1]))),
                ("max", lambda: max([1, 2], key=f)),
                ("cmp_to_key", lambda: sorted([2, 1], key=functools.cmp_to_key(f))),
                ("subgroup", lambda: ExceptionGroup("a", [ValueError()]).subgroup(f)),
                ("nlargest", lambda: heapq.nlargest(1, [1, 2], key=f)),
                ("insort", lambda: bisect.insort([1], 1, key=f))):
    try: g(); print(name, "went on")
    except Exception as e: print(name, "held" if "belongs" in str(e) else "-", type(e).__name__)
r.r_exec("""
class V:
    __getitem__ = __call__ = lambda self, *a: truth[0]
    __iter__ = lambda self: self
    __next__ = lambda self: truth[0]
    here = property(lambda self: truth[0])
v = V()
""")
v = r.r_eval("v")
print([type(one).__name__ for one in (v[0], v(), next(v), next(iter(v)), v.here)])

# So are those of granted functions of trusted code that a realm has put into its class.
def echo(o, *a): return o.chosen
m.echo, m.held = echo, [Vault()]
r.r_exec("""
class I:
    chosen = held[0]
    __iter__ = __len__ = __contains__ = __lt__ = keys = echo
""")
for name, g in (("list", list), ("len", len), ("in", lambda x: 1 in x), ("less", lambda x: not x < 1),
                ("keys", lambda x: dict(**x))):
    try: g(r.r_eval("I()")); print(name, "went on")
    except Exception as e: print(name, "held" if "belongs" in str(e) else "-", type(e).__name__)

# What a class of trusted code answers for a subclass of the realm's is trusted code's business.
class Base:
    def __iter__(self): yield from (1, 2)
    def __len__(self): return Vault2()
class Vault2:
    def __index__(self): return 3
m.Base = Base
r.r_exec("class Derived(Base): pass")
print(list(r.r_eval("Derived()")), len(r.r_eval("Derived()")))

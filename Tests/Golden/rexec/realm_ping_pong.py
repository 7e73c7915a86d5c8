# differs: CPython has no rexec. After any chain of calls the present realm is the one before.
# stress: no, there finalisers come at other times and run out of steps, which is told
import builtins
import functools
import sys

import rexec

# Finalisers may run out of steps.
sys.unraisablehook = lambda *_: None
builtins.REALM = "trusted"
SOURCE = """
def here():
    # A name of the built-ins of whatever realm is present.
    realm = eval('REALM', {})
    if realm != ME:
        wrong(ME, realm)

def on():
    here()
    try:
        return go()
    finally:
        here()

class Problem(Exception):
    def __init__(self, *args):
        Exception.__init__(self, *args)
        here()
    def __str__(self):
        on()
        return 'problem'

class Node:
    def __str__(self): on(); return 'node'
    def __repr__(self): on(); return 'Node'
    def __format__(self, spec): on(); return 'formatted'
    def __bytes__(self): on(); return b'bytes'
    def __eq__(self, other): on(); return True
    def __lt__(self, other): on(); return True
    def __hash__(self): on(); return 1
    def __bool__(self): on(); return True
    def __len__(self): on(); return 1
    def __contains__(self, item): on(); return True
    def __iter__(self): on(); return items()
    def __getitem__(self, key): on(); return 1
    def __setitem__(self, key, value): on()
    def __delitem__(self, key): on()
    def __getattr__(self, name): on(); return 1
    def __setattr__(self, name, value): on()
    def __get__(self, instance, owner): on(); return 1
    def __set__(self, instance, value): on()
    def __call__(self, *args): on(); return 1
    def __enter__(self): on(); return 1
    def __exit__(self, *args): on(); return pick(2) == 0
    def __index__(self): on(); return 0
    def __add__(self, other): on(); return 1
    def __radd__(self, other): on(); return 1
    def __neg__(self): on(); return 1
    def __await__(self): on(); yield 1; on(); return 1
    def __aiter__(self): on(); return self
    async def __anext__(self): on(); raise StopAsyncIteration
    def __instancecheck__(self, x): on(); return True
    def __reversed__(self): on(); return items()
    def __fspath__(self): on(); return '/nowhere/at/all'
    def fail(self): on(); raise Problem(1)
    def __init_subclass__(cls): on()
    def __set_name__(self, owner, name): on()

class Ending:
    def __del__(self): here()

def items():
    on()
    try:
        yield 1
        here()
        on()
        yield 2
    finally:
        here()

async def wait(x):
    on()
    await x
    async for _ in x:
        on()
    return 1

def function(*args): on(); return 1
"""

seed = [20]


def present():
    return eval("REALM", {})


def pick(n):
    seed[0] = (seed[0] * 1103515245 + 12345) % 2**31
    return seed[0] // 65536 % n


def drive(coroutine):
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def block(x):
    with x:
        if pick(2):
            raise KeyError(1)


def described(x):
    class C:
        a = x
        b = pick(3)

    return C().a, setattr(C(), "a", 1)


def held(items):
    iterator = items()
    next(iterator)
    waiting.append(iterator)
    if len(waiting) > 3:
        old = waiting.pop(0)
        return list(old) if pick(2) else old.close()


waiting = []
OPERATIONS = [
    lambda x, s: str(x), lambda x, s: f"{x!r} {x:y}", lambda x, s: "%s" % x, lambda x, s: bytes(x),
    lambda x, s: x == 1, lambda x, s: [x] == [1], lambda x, s: sorted([x, x]), lambda x, s: hash(x),
    lambda x, s: {x: 1, 1: 2}, lambda x, s: not x, lambda x, s: len(x), lambda x, s: 1 in x,
    lambda x, s: list(x), lambda x, s: x[0], lambda x, s: x.__setitem__(0, 1), lambda x, s: x.name,
    lambda x, s: setattr(x, "a", 1), lambda x, s: x(), lambda x, s: [1][x], lambda x, s: x + 1,
    lambda x, s: sum([x]), lambda x, s: -x, lambda x, s: block(x), lambda x, s: described(x),
    lambda x, s: drive(s["wait"](x)), lambda x, s: isinstance(1, x), lambda x, s: [*reversed(x)],
    lambda x, s: open(x), lambda x, s: x.fail(), lambda x, s: sorted([1, 2], key=s["function"]),
    lambda x, s: list(map(s["function"], [1, 2])), lambda x, s: functools.reduce(s["function"], [1, 2]),
    lambda x, s: functools.partial(s["function"], 1)(), lambda x, s: list(s["items"]()),
    lambda x, s: held(s["items"]), lambda x, s: s["Ending"]() and None, lambda x, s: max(x, x),
    lambda x, s: type("C", (s["Node"],), {}), lambda x, s: str(s["Problem"](1)),
    lambda x, s: property(s["function"]).__get__(x), lambda x, s: b"".join(x),
]
wrongs = []
calls = [0]
crossings = {"returned": 0, "raised": 0, "stopped": 0}


def note(e):
    crossings["stopped" if isinstance(e, rexec.LimitError) else "raised"] += 1


def go():
    if present() != "trusted":
        wrongs.append("trusted code in " + present())
    calls[0] += 1
    if nesting[0] > 6 or pick(6) == 0 or calls[0] > limit[0]:
        if pick(8) == 0:
            raise ValueError("at the end")
        return 1
    nesting[0] += 1
    try:
        for _ in range(2 + pick(2)):
            space = spaces[pick(len(spaces))]
            operation = OPERATIONS[pick(len(OPERATIONS))]
            try:
                operation(space["node"], space)
                crossings["returned"] += 1
            except Exception as e:
                note(e)
                if pick(3) == 0:
                    raise
            if present() != "trusted":
                wrongs.append("back in " + present())
    finally:
        nesting[0] -= 1
    return 1


nesting, limit = [0], [0]
spaces, realms = [], []
for name in ("one", "two"):
    r = rexec.RExec()
    realms.append(r)
    r.add_module("builtins").__dict__["REALM"] = name
    space = r.add_module("__main__").__dict__
    space.update({"ME": name})
    space["go"] = go
    space["pick"] = pick
    space["wrong"] = lambda me, realm: wrongs.append((me, realm))
    r.r_exec(SOURCE)
    r.r_exec("node = Node()")
    spaces.append(space)
def play(starts):
    for start in starts:
        seed[0] = start
        limit[0] = calls[0] + 60
        for r in realms:
            r.r_exec("pass")
        try:
            go()
        except Exception as e:
            note(e)
        if present() != "trusted":
            wrongs.append("ends in " + present())


play(range(12))
print(wrongs[:5], crossings["returned"] > 300, crossings["raised"] > 100)
for r in realms:
    r.limits["steps"] = 1200
play(range(20, 32))
print(wrongs[:5], crossings["stopped"] > 5)
for r in realms:
    r.limits["steps"] = None
    r.r_exec("print('still', ME)")

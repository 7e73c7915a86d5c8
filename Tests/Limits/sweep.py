"""Runs varied programs with every small limit: each run must end with the limit's own words or with
what the program ends with when nothing limits it, and leave both realms whole.

Usage: cordon Tests/Limits/sweep.py [FACTOR]; a larger factor takes fewer of the limits. The last line
says how many runs there were and how many went wrong.
"""
import gc
import rexec
import sys

FACTOR = int(sys.argv[1]) if len(sys.argv) > 1 else 1

# Each leaves its answer in `result`.
PROGRAMS = {
    "loops": "result = 0\nfor i in range(200):\n    while i % 7: i -= 1\n    result += i",
    "calls": "def f(n): return n if n < 2 else f(n - 1) + f(n - 2)\nresult = f(9)",
    "exceptions": """
result = 0
for i in range(60):
    try:
        try: [][i]
        finally: result += 1
    except IndexError as error: result += len(error.args)""",
    "generators": """
def walk(n):
    try:
        for i in range(n): yield from (i, i)
    finally: done.append(n)
done = []
result = [sum(walk(10)), next(walk(3)), list(zip(walk(4), walk(5))), len(done)]""",
    "classes": """
class Meta(type):
    def __new__(meta, name, bases, namespace): return super().__new__(meta, name, bases, namespace)
class A(metaclass=Meta):
    def __init_subclass__(cls): cls.sub = True
    def __eq__(self, other): return True
    def __hash__(self): return 1
class B(A): x = property(lambda self: 5)
result = [B().x, B.sub, len({A(), A()}), [A()] == [B()]]""",
    "containers": """
d = {i: str(i) for i in range(40)}
d.update(a=1); d.pop(3); d |= {"b": 2}
s = {*d} - {1, 2}
l = sorted(map(str, s), key=len); l[2:4] = "xyz"; del l[::3]
result = [len(d), len(s), "".join(l)[:30]]""",
    "text": """
t = "ab c" * 30
result = [t.replace("b", "xy").split()[1], f"{t!r:>150}"[:5], "%05d|%s" % (3, [1]), t.upper().count("B"),
    t.encode().hex()[:8], "{0[1]} {x:.3}".format("ab", x=2 / 3)]""",
    "numbers": "import math\nresult = [str(math.factorial(60)), pow(3, 1000, 10 ** 40), (7 ** 90) // 3 ** 20, int('9' * 50)]",
    "imports": """
import string
from contextlib import contextmanager
@contextmanager
def manager():
    try: yield 1
    finally: pass
with manager() as one: result = [one, string.capwords("a b"), string.__name__]""",
    "patterns": "import re\nresult = [re.sub('(a+)b', r'\\\\1', 'aab' * 20)[:9], re.findall('[0-9]+', '1 22 333'), bool(re.match('(x+x+)+y', 'x' * 9))]",
    "code": "result = [eval('[i * i for i in range(9)]'), repr(compile('a + 1', 'f', 'eval'))[:5]]\nexec('x = 5')\nresult.append(x)",
    "finalisers": """
lost = []
class Thing:
    def __del__(self, lost=lost): lost.append(1)
thing = Thing(); thing.me = thing
del thing
result = [len([[] for i in range(300)]), Thing.__name__]""",
    "iterators": """
from itertools import chain, islice, count, groupby, product
result = [list(islice(chain.from_iterable([[1, 2], (3,)]), 5)), [k for k, g in groupby("aabc")],
    len(list(product("ab", repeat=3))), next(filter(lambda n: n > 9, count()))]""",
    "callbacks": "result = [call(lambda: sorted([3, 1, 2], key=lambda n: -n)), call(lambda: call(str, 5))]",
    "output": "for i in range(5): print(end='')\nresult = 5",
    "coroutines": """
async def add(a, b): return a + b
async def all(): return [await add(i, 1) for i in range(9)]
try: all().send(None)
except StopIteration as stop: result = stop.value""",
    "matching": """
result = []
for item in (1, [1, 2, 3], {"a": 1}, "x", None):
    match item:
        case [first, *rest]: result.append(rest)
        case {"a": n}: result.append(n)
        case int() | str(): result.append("plain")
        case _: result.append("other")""",
}
UNTIL_RESULT = "result = None\n"

runs = wrong = 0


class Environment(rexec.RExec):
    policy = policy_name = "standard"


def complain(*words):
    global wrong
    wrong += 1
    if wrong <= 20:
        print(*words)


def new_environment():
    environment = Environment()
    environment.limits["cpu"] = 60
    environment.add_module("__main__").call = lambda function, *arguments: function(*arguments)
    return environment


def attempt(environment, name, code):
    """The result, or the words of what ended the program."""
    global runs
    runs += 1
    try:
        environment.r_exec(code)
    except (rexec.LimitError, MemoryError) as error:
        return None, type(error).__name__, str(error)
    except BaseException as error:
        complain(name, "with", dict(environment.limits), "ends with", repr(error))
        return None, "", ""
    return environment.r_eval("result"), None, None


def probe(environment, name):
    """Whether the realm, and the trusted one, still do everything."""
    environment.limits["steps"] = None
    if runs % (20 * FACTOR) == 0:
        for other, code in compiled.items():
            result, ended, words = attempt(environment, other, code)
            if result != expected[other]:
                complain("after", name, "the program", other, "gives", result, ended, words)
    elif environment.r_eval("[str(n) for n in sorted({3, 1, 2})]") != ["1", "2", "3"]:
        complain("after", name, "the realm is not whole")
    if sys.exception() or "".join(sorted("cab")) != "abc":
        complain("after", name, "the trusted realm is not whole")


compiled = {}
expected = {}
environment = new_environment()
for name, program in PROGRAMS.items():
    source = UNTIL_RESULT + program.lstrip("\n")
    compiled[name] = source
    expected[name], ended, words = attempt(environment, name, source)
    if ended or expected[name] is None:
        complain(name, "ends with", ended, words)

# Steps: every limit from one to where the program comes to its end, or a thousand.
for name, code in compiled.items():
    ends_at = None
    limit = 1
    while limit <= 1000:
        environment = environment if limit % 250 else new_environment()
        environment.limits["steps"] = limit
        result, ended, words = attempt(environment, name, code)
        if ended is None and result != expected[name]:
            complain(name, "with", limit, "steps gives", result)
        if ended and not words.startswith(f"step limit of {limit} reached"):
            complain(name, "with", limit, "steps ends with", ended, words)
        probe(environment, name)
        limit += FACTOR

# Memory: what is enough stays enough.
for name, code in compiled.items():
    was_enough = None
    limit = 64 << 10
    while limit <= 16 << 20:
        environment = new_environment()
        environment.limits["memory"] = limit
        result, ended, words = attempt(environment, name, code)
        if ended is None:
            was_enough = was_enough or limit
            if result != expected[name]:
                complain(name, "with", limit, "bytes gives", result)
        elif was_enough:
            complain(name, "with", limit, "bytes ends with", ended, words, "and not with", was_enough)
        elif ended != "MemoryError" and not words.startswith("memory limit of "):
            complain(name, "with", limit, "bytes ends with", ended, words)
        environment.limits["memory"] = None
        probe(environment, name)
        limit += limit // 3
    if was_enough is None:
        complain(name, "never has enough memory")

# Conservation: what a run has taken is given back.
environment = new_environment()
for name, code in compiled.items():
    environment.r_exec(code)
for rounds in range(3):
    sizes = []
    for name, code in compiled.items():
        environment.r_exec(code)
        environment.r_exec("for name in [n for n in globals() if n[0] != '_' and n != 'call']: del globals()[name]")
        gc.collect()
        sizes.append(environment.used["memory"])
    if rounds == 1:
        base = sizes
if [abs(a - b) > 4096 for a, b in zip(sizes, base)].count(True):
    complain("memory grows:", base, sizes)

print(runs, "runs,", wrong, "went wrong")

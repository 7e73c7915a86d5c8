# differs: CPython has no rexec
# What a signal's handler raises ends restricted code, which neither catches it nor hears of it: no
# except, finally, __exit__ or generator of the realm's runs. Its caller gets it.
import rexec
import signal
import traceback


class Late(Exception):
    pass


def late(number, frame):
    raise Late(number)


def arm():
    signal.setitimer(signal.ITIMER_REAL, 0.001)


def told(name, action, *arguments):
    try:
        print(name, "gave", action(*arguments))
    except BaseException as error:
        print(name, type(error).__name__, error)


signal.signal(signal.SIGALRM, late)
r = rexec.RExec()
r.add_module("__main__").__dict__["arm"] = arm
r.r_exec("""
log = []
def loop(*ignored):
    try:
        arm()
        while True: pass
    except: log.append('except')
    else: log.append('else')
    finally: log.append('finally')
class K:
    def __lt__(self, other):
        loop()
    __len__ = __repr__ = __hash__ = __index__ = __enter__ = __call__ = loop
    def __getattr__(self, name): loop()
    def __exit__(self, *error): log.append('exit')
    def __iter__(self):
        try:
            yield 1
            loop()
        finally: log.append('iter')
def generator():
    try:
        yield 1
        loop()
    except BaseException: log.append('generator')
class Held:
    def __enter__(self): return self
    def __exit__(self, *error): log.append('exit')
""")
k, other, loop = r.r_eval("K()"), r.r_eval("K()"), r.r_eval("loop")

# From outside.
told("eval", r.r_eval, "loop()")
told("exec", r.r_exec, "with Held(): loop()")
told("function", loop)
told("sorted", lambda: sorted([k, other]))
told("key", lambda: sorted([1, 2], key=loop))
told("len", len, k)
told("repr", repr, k)
told("hash", hash, k)
told("list", list, k)
told("index", lambda: [1, 2][k])
told("getattr", getattr, k, "x", None)
told("hasattr", hasattr, k, "x")
g = r.r_eval("generator()")
told("generator", lambda: [next(g), next(g)])
told("generator again", next, g)

# From inside.
for text in (
    "sorted([3, 1, 2], key=loop)",
    "hasattr(K(), 'x')",
    "[*map(loop, [1])]",
    "sum(i for i in K())",
    "'{0.x}'.format(K())",
    "arm() or sum(range(10 ** 12))",
    "arm() or sum(iter(int, 1))",
    "arm() or any(False for i in iter(int, 1))",
):
    told(text, r.r_eval, text)
told("await", r.r_exec, "async def f(): loop()\nf().send(None)")
told("class", r.r_exec, "class Body:\n    loop()")
told("recursion", r.r_exec, """
arm()
def f():
    try: f()
    except RecursionError: f()
    finally: f()
f()""")
print(r.r_eval("log"))

# The realm can be used, and the exception tells where it was.
r.r_exec("print('usable')")
try:
    r.r_exec("loop()")
except Late as error:
    names = [entry.name for entry in traceback.extract_tb(error.__traceback__)]
    print(names[0], names[-3:], error.__context__, error.__cause__)

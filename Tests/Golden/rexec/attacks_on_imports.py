# differs: CPython has no rexec. What hostile arguments of an import gain from an override: nothing.
import rexec


class Watching(rexec.RExec):
    def r_import(self, mname, globals={}, locals={}, fromlist=()):
        kinds = {type(mname), type(globals), type(locals), type(fromlist)}
        kinds |= {type(item) for item in fromlist} | {type(key) for key in globals}
        kinds |= {type(value) for value in globals.values()}
        self.seen.append((mname, sorted(kind.__name__ for kind in kinds)))
        if mname in ("math", "pkg", "pkg.sub"):
            return rexec.RExec.r_import(self, mname, globals, locals, fromlist)
        raise ImportError("not " + mname)

    seen = []


r = Watching()
r.r_exec("""
class S(str):
    def __eq__(self, other): note('eq'); return True
    def __hash__(self): note('hash'); return hash('math')
    def __str__(self): note('str'); return 'math'
    __repr__ = __format__ = __str__
    def __getitem__(self, i): note('getitem'); return 'math'
    def split(self, *a): note('split'); return ['math']
class D(dict):
    def __getitem__(self, k): note('getitem'); return 'sys'
    def get(self, *a): note('get'); return 'sys'
    def __iter__(self): note('iter'); return iter(['__name__'])
    keys = items = values = __iter__
class L(list):
    def __iter__(self): note('iter'); return iter(['x'])
    def __len__(self): note('len'); return 1
    def __bool__(self): note('bool'); return True
class I:
    def __iter__(self): note('iter'); return iter(['x'])
    def __index__(self): note('index'); return 0
    __int__ = __index__
class B:
    def __eq__(self, other): note('eq'); return True
    def __getattr__(self, name): note(name); return self
    def __call__(self, *a): note('call'); return self
notes = []
def note(what): notes.append(what)
""")


def show(*sources):
    for source in sources:
        try:
            result = r.r_eval(source)
            print(source, "->", getattr(result, "__name__", result))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


show("__import__(S('os'))", "__import__('math', D(), D(), L())", "__import__('math', {}, {}, I())")
show("__import__('math', D(__package__='sys', __name__='sys'), None, (S('pi'), 'e'))")
show("__import__('', D(__package__=S('sys')), None, L(), 1)", "__import__(B())", "__import__('math', B())")
show("__import__('math', {}, B(), [B()])", "__import__('math', level=B())", "__import__('math', level=I())")
show("__import__('x', {'__package__': 'os'}, None, (), 1)", "__import__('math', level=-1)")
show("__import__(b'math')", "__import__()", "__import__('math', 1, 2, 3, 4, 5)", "__import__('a' * 9)")
show("notes")
print(r.seen)

# The function that restricted code calls leads nowhere.
names = "__self__ __func__ __globals__ __closure__ __defaults__ __kwdefaults__ __code__ __dict__"
for name in (names + " __builtins__ __annotations__ __wrapped__ __get__ __reduce_ex__").split():
    try:
        value = r.r_eval(f"__import__.{name}")
        print(name, type(value).__name__, value if isinstance(value, (dict, tuple)) else "")
    except AttributeError as e:
        print(name, e)
show("__import__.__get__(5)()", "__import__.__call__('math')", "type(__import__)(__import__.__code__, {})")
show("setattr(__import__, '__defaults__', ())", "setattr(__import__, 'x', 5)")

# What the override raises brings no frames, and nobody's cause.
r.r_exec("""
def caught():
    try:
        import nosuch
    except ImportError as e:
        trace = e.__traceback__
        count = 0
        while trace:
            count += 1
            trace = trace.tb_next
        return str(e), e.__context__, e.__cause__, count
def deep(n):
    if n: return deep(n - 1)
    import nosuch
def frames():
    try:
        deep(3)
    except ImportError as e:
        return e.__traceback__.tb_frame
""")
show("caught()", "frames()")


# Each may call the other, to a depth.
class Deep(rexec.RExec):
    depth = 0

    def r_import(self, mname, globals={}, locals={}, fromlist=()):
        self.depth += 1
        return self.r_eval("__import__('again')")


r = Deep()
show("__import__('x')")
print(r.depth > 10)
show("1 + 1")


# A name in the table that is no module, and one that lies.
r = Watching()
r.r_exec("""
import math
class Fake:
    __name__ = 'os'
    __path__ = ['/']
    def __getattr__(self, name): return self
""")
r.r_exec("f = Fake()")
space = r.modules["__main__"]
show("reload(f)")
for function in (r.r_reload, r.r_unload, r.importer.reload):
    try:
        print(function(space.f))
    except Exception as e:
        print(type(e).__name__)


# An override that asks too much of itself does not refill what the realm may use.
class Busy(rexec.RExec):
    def r_import(self, mname, globals={}, locals={}, fromlist=()):
        return self.r_eval("5")


r = Busy()
r.edit("limit steps 20000")
try:
    r.r_exec("while True:\n  try: __import__('x')\n  except BaseException: pass")
except rexec.LimitError as e:
    print(e)
r.r_exec("def forever():\n  while True:\n    try: __import__('x')\n    except BaseException: pass")
try:
    r.r_eval("forever")()
except rexec.LimitError as e:
    print(e)

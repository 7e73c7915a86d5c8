# differs: CPython has no realms
"""A trusted function that a guest may only hold makes, prepares and changes nothing for trusted code."""
import rexec
def remove(path, *rest): print("escaped: remove", repr(str(path)))
class Singleton(type):
    def __call__(cls, *args): return super().__call__(*args)
def attempt(n, f):
    try: f()
    except Exception as e: print(n, "held", e)
r = rexec.RExec()
r.expose("opaque", lambda: remove)
r.r_exec('''
o = opaque()
class Plugin(str):
    def __new__(cls, *arguments): return str.__new__(cls, "/victim")
    __init__ = o
class Hook:
    __init_subclass__ = staticmethod(o)
class New:
    __new__ = staticmethod(o)
class Entries:
    __mro_entries__ = o
entries = Entries()
''')
def derived():
    class Mine(r.r_eval("Plugin")): pass
    Mine("harmless")
def meta():
    class Mine(r.r_eval("Plugin"), metaclass=Singleton): pass
    Mine("harmless")
def typecall(): type.__call__(r.r_eval("Plugin"), "harmless")
def new():
    class Mine(r.r_eval("New")): pass
    Mine("harmless")
def entries():
    class Mine(r.r_eval("entries")): pass
def hook():
    def remove(**k): pass
    class Mine(r.r_eval("Hook"), path="x"): pass
for f in derived, meta, typecall, new, entries, hook: attempt(f.__name__, f)

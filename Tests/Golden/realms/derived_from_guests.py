# differs: CPython has no rexec. What a class of trusted code has from one of a realm is of that realm.
import rexec, types
def remove(*path): print("escaped: remove", path)
class Environment(rexec.RExec): policy_name = "standard"
r = Environment()
r.expose("opaque", lambda: remove)
r.r_exec('''
import types
o = opaque()
class D:
    def __get__(self, x, owner=None): return o
class Error(Exception):
    prop = property(lambda self: o)
    def __getattr__(self, name):
        if name == "run": return o
        raise AttributeError(name)
class Group(ExceptionGroup):
    derive = property(lambda self: o)
class Module(types.ModuleType):
    prop = property(lambda self: o)
class Base:
    desc = D()
''')
def attempt(f):
    try: f()
    except Exception as e: print("held" if "trusted" in str(e) else repr(e))
class AppError(r.r_eval("Error")): pass
class AppGroup(r.r_eval("Group")): pass
class AppModule(r.r_eval("Module")): pass
class App(r.r_eval("Base")): pass
attempt(lambda: AppError("a").run(1))
attempt(lambda: AppError("a").prop(2))
attempt(lambda: AppModule("a").prop(3))
attempt(lambda: App.desc(4))
def star():
    try: raise AppGroup("a", [ValueError(), KeyError()])
    except* ValueError: pass
attempt(star)

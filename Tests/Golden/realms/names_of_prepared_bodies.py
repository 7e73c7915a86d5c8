# differs: CPython has no rexec. Names that a realm has put where code of trusted code looks them up are called as by the realm.
import rexec

def remove(*path):
    print("escaped: remove", path)
    return 1
r = rexec.RExec()
r.expose("opaque", lambda: remove)
r.r_exec('''
class Meta(type):
    def __prepare__(name, bases):
        return {"property": opaque(), "len": opaque()}
class Base(metaclass=Meta): pass
class Mapping(dict):
    def __missing__(self, key): return opaque()
names = Mapping()
import builtins
builtins.len = opaque()
''')
def derive():
    class Mine(r.r_eval("Base")):
        size = len("abc")
        @property
        def name(self): return 1
for f in (derive, lambda: eval("helper('a name')", {}, r.r_eval("names")),
          lambda: eval("len('built-in')", {"__builtins__": vars(r.add_module("__main__"))["__builtins__"]})):
    try: f()
    except Exception as e: print("held" if "trusted" in str(e) else repr(e))


# What the body itself defines is its own.
class Honest(r.r_eval("type('Base', (), {})"), metaclass=r.r_eval("type('Meta', (type,), {'__prepare__': classmethod(lambda *a: {})})")):
    def helper():
        return "own"

    told = helper()


print(Honest.told)
# The namespace has an opaque object for annotations.
class Notes:
    def __setitem__(self, k, v): print("escaped: __setitem__ of an opaque object", k)
notes = Notes()
r.expose("notes", lambda: notes)
r.r_exec('''
class Meta(type):
    def __prepare__(name, bases): return {"__annotations__": notes()} if bases else {}
class Base(metaclass=Meta): pass
''')
Base = r.r_eval("Base")
def four():
    class Mine(Base): x: int
try: four()
except Exception as e: print("held", e)

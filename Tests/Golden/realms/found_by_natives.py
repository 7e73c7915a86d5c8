# differs: CPython has no rexec. What object.__getattribute__ and import * find in objects of a realm is called as by the realm.
import rexec
class Base:
    def __getattribute__(self, name):
        return super().__getattribute__(name)
    def run(self): return self.callback("x")
def remove(*a): print("escaped", a)
r = rexec.RExec()
r.expose("opaque", lambda: remove)
r.expose("ask", lambda x: object.__getattribute__(x, "callback")("y"))
r.add_module("__main__").Base = Base
for source in ("class P(Base): pass\np = P(); p.callback = opaque(); p.run()",
               "class P: callback = staticmethod(opaque())\nask(P())",
               "class P: callback = property(lambda s: opaque())\nask(P())"):
    try: r.r_exec(source)
    except Exception as e: print("held", repr(e)[:80])

import sys
r.r_exec("import sys\nm = type(sys)('m'); m.callback = opaque()")
sys.modules["of_the_guest"] = r.r_eval("m")
from of_the_guest import *
try: callback("z")
except Exception as e: print("held", repr(e)[:80])

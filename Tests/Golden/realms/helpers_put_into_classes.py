# differs: CPython has no rexec
"""What restricted code tells trusted code to put into its class is not granted by that."""
import rexec, functools
def transfer(*a): print("escaped: transfer", a)
class Helper:
    def put(self, target, name, value): setattr(target, name, value)
r = rexec.RExec()
m = r.add_module("__main__")
m.h = Helper()
m.box = [transfer]          # held, not granted
r.r_exec("""
class My: pass
held = box[0]
def attempt(what):
    try: held(what)
    except AttributeError as e: print(what, 'held')
attempt('before')
h.put(My, 'm', held)
attempt('after put into a class')
""")


# Nor is what it is told to put on an object.
def transfer(*a): print("escaped: transfer", a)
class Helper:
    def put(self, target, name, value): setattr(target, name, value)
r = rexec.RExec()
m = r.add_module("__main__")
m.h = Helper()
m.box = [transfer]
for source in ("class P: pass\np = P()", "def p(): pass", "class P(dict): pass\np = P()", "class P(Exception): pass\np = P()"):
    for put in ("p.run = box[0]", "h.put(p, 'run', box[0])"):
        r.r_exec(source + "\n" + put)
        try: r.r_eval("p").run(put)
        except AttributeError as e: print("held", put)


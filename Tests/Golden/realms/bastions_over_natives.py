# differs: CPython has no rexec. Native methods behind a bastion get nothing that the caller may not use.
import Bastion, re, rexec

def remove(*path):
    print("escaped: remove", path)
    return "x"
class Refund(Exception):
    def __init__(self, *amount):
        if amount != ("held",): print("escaped: Refund", amount)
def fail(): raise Refund("held")
class Box:
    def __iter__(self): print("escaped: __iter__"); return iter([1])
    def __eq__(self, other): print("escaped: __eq__"); return True
def items():
    yield 1
    yield 2
box = Box()
r = rexec.RExec()
m = r.add_module("__main__")
r.expose("opaque", lambda: remove); r.expose("box", lambda: box); r.expose(fail)
m.numbers, m.pattern, m.generator = Bastion.Bastion([3, 1]), Bastion.Bastion(re.compile("a")), Bastion.Bastion(items())
for call in ("numbers.sort(key=opaque())", "pattern.sub(opaque(), 'a')", "generator.send(None); generator.throw(C)", "numbers.extend(box())", "numbers.index(box())"):
    try: r.r_exec(f"try: fail()\nexcept Exception as e: C = type(e)\n{call}")
    except Exception as e: print("held" if isinstance(e, (TypeError, AttributeError)) else type(e).__name__)

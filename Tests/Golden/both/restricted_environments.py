# differs: of the Pythons that verify, one has no rexec and the other has it disabled
# A restricted environment is the same from both dialects, and each reads its own.
from __future__ import print_function
import rexec

r = rexec.RExec()
r.r_exec("x = 6 * 7")
print(r.r_eval("x"), r.r_eval("[n for n in range(3)]"))
for text in ("open('f', 'w')", "__import__('socket')", "(lambda: 0).__globals__"):
    try:
        print("escaped", r.r_eval(text))
    except (IOError, ImportError, AttributeError, RuntimeError) as e:
        print("refused")
r.r_exec("import math, string")
print(r.r_eval("math.floor(2.5) == 2"))
r.r_exec("""
class C(object):
    def __init__(self, n):
        self.n = n
    def double(self):
        return self.n * 2
def gives(n):
    for i in range(n):
        yield i
""")
C = r.r_eval("C")
print(C(4).double(), list(r.r_eval("gives")(3)), sorted(r.modules)[:1] != [])
try:
    r.r_exec("1 // 0")
except ZeroDivisionError:
    print("crossed")
print(r.add_module("__main__") is r.modules["__main__"])

# differs: CPython has no rexec.
"""A realm goes when nothing stands for it and nothing born in it is alive, and not before."""
import gc

import _rexec
import rexec


def passing(number):
    realm = rexec.RExec()
    realm.r_exec("class C:\n  def f(self): self.a = [self]\nc = C(); c.f()")
    return realm.r_eval(f"{number} + 1")


print(sum(passing(i) for i in range(150)))


def outlasting():
    realm = rexec.RExec()
    realm.r_exec(
        """
import math
count = 0
def f():
    global count
    count += 1
    return count, math.sqrt(16), len("abc")
def g():
    yield from map(str, range(3))
class E(Exception): pass
def fail(): raise E(count)
class C:
    def __str__(self): return "C %d" % count
    def __del__(self): ended.append(count)
ended = []
"""
    )
    return [realm.r_eval(name) for name in ("f", "g()", "fail", "C()", "ended")]


f, g, fail, c, ended = outlasting()
for i in range(3):
    gc.collect()
    sum(passing(i) for i in range(30))
    print(f(), str(c), next(g))
try:
    f = g = c = None
    fail()
except Exception as e:
    error = e
fail = None
gc.collect()
sum(passing(i) for i in range(30))
print(repr(error), type(error).__module__, len(ended) < 2)

try:
    object.__new__(type(_rexec.new("howto")))
except TypeError as e:
    print(e)
for wrong in 1, None, "x", rexec.RExec():
    try:
        _rexec.run(wrong, "1", "eval")
    except TypeError as e:
        print(e)

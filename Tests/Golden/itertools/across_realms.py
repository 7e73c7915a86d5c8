# differs: CPython has no realms.
# An iterator carries code: of another realm, it is not looked into, or runs with that realm's rights.
import collections
import functools
import itertools
import os
import rexec

r = rexec.RExec()
secret = "trusted"


def show(label, action):
    try:
        print(label, "->", action())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


use = r.r_eval("lambda f, *args: f(*args)")
take = r.r_eval("lambda it: [x for x in it]")
first = r.r_eval("lambda it: next(it)")
for x in (itertools.chain("ab"), itertools.starmap(lambda: secret, [()]), collections.deque("ab"),
          collections.OrderedDict(a=1), collections.defaultdict(list)):
    show(type(x).__name__, lambda: take(x))
show("count", lambda: first(itertools.count()))
show("partial", lambda: use(functools.partial(len, "ab")))
show("cache", lambda: use(functools.lru_cache(len), "ab"))
r.r_exec("""
import collections
p = collections.defaultdict(lambda: eval("secret"))
o = collections.defaultdict(open)
""")
show("factory", lambda: r.r_eval("p")["x"])
show("open", lambda: r.r_eval("o")["x"])
print(r.r_eval("collections.deque([1, 2])"), list(r.r_eval("collections.OrderedDict(b=1, a=2)")))

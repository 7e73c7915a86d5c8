# differs: CPython has no rexec. What was born in a restricted realm is never more, whoever uses it.
import operator
import os
import rexec

r = rexec.RExec()
secret = "trusted"


def trusted():
    return secret


def show(label, action):
    try:
        print(label, "->", action())
    except Exception as e:
        print(label, "->", type(e).__name__, e)


show("eval", lambda: r.r_eval("eval")("__import__('os').system"))
show("eval sees the realm", lambda: r.r_eval("eval")("secret"))
show("exec", lambda: r.r_eval("exec")("global secret; secret = 'the realm has its own'"))
show("globals", lambda: "secret" in r.r_eval("globals")())
show("locals", lambda: "secret" in r.r_eval("locals")())
show("open", lambda: r.r_eval("open")("made", "w"))
show("import", lambda: r.r_eval("__import__")("socket"))
show("getattr", lambda: r.r_eval("getattr")(trusted, "__globals__"))
show("map", lambda: list(map(r.r_eval("eval"), ["__import__('os').system"])))
show("key", lambda: sorted(["__import__('os').system"], key=r.r_eval("eval")))
show("lazy map", lambda: list(r.r_eval("map(eval, ['secret'])")))
show("bound method", lambda: r.r_eval("'{0.__code__}'.format")(trusted))
r.r_exec("class S(str):\n  __add__ = str.format\n")
show("slot", lambda: r.r_eval("S('{0.__code__}')") + trusted)
r.r_exec("class E:\n  __call__ = staticmethod(eval)\n  __getitem__ = staticmethod(eval)")
show("call slot", lambda: r.r_eval("E()")("secret"))
show("item slot", lambda: r.r_eval("E()")["__import__('os').system"])
r.r_exec("import operator\ng = operator.attrgetter('__globals__')")
show("getter", lambda: r.r_eval("g")(trusted))
show("code", lambda: eval(r.r_eval("compile('__import__(\"os\").system', 'x', 'eval')")))


def change():
    trusted.__code__ = r.r_eval("compile('1', 'x', 'exec')")


show("code into a function", change)
print(secret, os.path.exists("made"))

# Plain data of the realm stays plain: trusted code may do with it what it likes.
numbers = r.r_eval("[3, 1, 2]")
numbers.sort(key=lambda x: -x)
print(numbers, r.r_eval("'{} {}'").format(trusted(), 1), sum(r.r_eval("range(4)")))
print(r.r_eval("len")([1, 2]), r.r_eval("sorted")([2, 1]), r.r_eval("str.upper")("x"))

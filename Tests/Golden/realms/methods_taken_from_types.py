# differs: CPython has no rexec. A built-in type's method that a guest hands over sees what the guest sees.
import rexec


class Account:
    def __init__(self):
        self.pin = "nobody may know"


account = Account()
r = rexec.RExec()
r.expose("each", lambda callbacks: [callback(account) for callback in callbacks])
for source in (
    "object.__getstate__", "object.__reduce__", "object.__dir__", "type(each).__getstate__",
    "super(C, C).__getstate__", "C.__getstate__", "getattr(object, '__getstate__')", "C.take", "object.__repr__",
):
    r.r_exec("class C:\n    take = object.__getstate__")
    try:
        print(source, "->", "pin" in str(r.r_eval(f"each([{source}])")))
    except Exception as e:
        print(source, "->", type(e).__name__, e)
# Inside, a method is one and the same wherever it is taken from.
r.r_exec("""
class C: pass
print(object.__init__ is object.__init__, C.__init__ is object.__init__, C.__eq__ is object.__eq__)
print(str.upper, str.upper("a"), list(map(str.upper, ["b"])), sorted(["b", "A"], key=str.lower))
print(str.upper.__objclass__, str.upper.__name__, type(str.upper), int.__add__(1, 2), dict.get({1: 2}, 1))
class D(list):
    append = list.append
    __len__ = list.__len__
    __init__ = list.__init__
d = D([1]); d.append(2); print(d, len(d), str.upper == str.upper, {str.upper: 1}[str.upper])
""")
print(sorted(["b", "A"], key=r.r_eval("str.lower")), list(map(r.r_eval("str.upper"), "ab")))

# differs: CPython has no rexec. What a guest's object says of its copies is done with the guest's rights.
import copy
import os
import rexec


class Account:
    admin = False

    def __repr__(self):
        return "the account"

    def __init__(self):
        self.items = []

    def append(self, item):
        self.items.append(item)

    def __setitem__(self, key, value):
        self.items.append(key)


account = Account()
r = rexec.RExec()
r.expose("me", lambda: account)
r.edit("allow module _io")
r.r_exec("""
import io
class Reduced:
    def __init__(self, *parts): self.parts = parts
    def __reduce_ex__(self, protocol): return self.parts
class Told:
    __copy__ = __deepcopy__ = __replace__ = io.FileIO
class Point:
    def __init__(self, x, y): self.x, self.y = x, y
class Counted(dict): pass
class Pair:
    __slots__ = ("a", "b")
class Deep:
    def __deepcopy__(self, memo): return len(memo)
p = Point(1, [2])
""")


def show(label, action):
    try:
        print(label, "->", action())
    except Exception as e:
        print(label, "->", type(e).__name__, e)
    if os.path.exists("made_by_guest"):
        print("a file was made")


for parts in (
    "me, (), {'admin': True}", "me, (), None, iter([1])", "me, (), None, None, iter([('a', 1)])",
    "me, (), (None, {'admin': True})", "io.FileIO, ('made_by_guest', 'w')", "exec, ('print(account)',)",
):
    x = r.r_eval(f"Reduced({parts})")
    show(f"copy {parts}", lambda: copy.copy(x))
    show("deepcopy", lambda: copy.deepcopy([x]))
print(account.admin, account.items)
told = r.r_eval("Told()")
show("__copy__", lambda: copy.copy(told))
show("__deepcopy__", lambda: copy.deepcopy(told))
show("__replace__", lambda: copy.replace(told, mode="w"))

# Copies of honest objects are as ever.
p = r.r_eval("p")
q, d = copy.copy(p), copy.deepcopy({"first": p, "second": p})
print(q.x, q.y is p.y, d["first"].y, d["first"].y is p.y, d["first"] is d["second"], d["first"] is p)
print(type(d["first"]) is type(p), copy.deepcopy(r.r_eval("Counted(a=[1])")), copy.deepcopy(r.r_eval("Deep()")))
pair = r.r_eval("Pair()")
pair.a = [1]
print(copy.deepcopy(pair).a, copy.copy(pair).a is pair.a)
inner = copy.deepcopy(Account())
print(type(inner) is Account)
r.r_exec("import copy\nprint(copy.deepcopy(p).y, copy.copy(p).y is p.y)")

# del removes names, attributes and items, in order, and says what was not there.
class O: pass
o = O(); o.a = 1; l = [1, 2, 3, 4]; d = {1: 2}
x = y = 1
del x, (y), o.a, l[0], d[1], l[-1:]
print(l, d, vars(o))
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def local():
    q = 1
    del q
    q
def free():
    q = 1
    def inner(): return q
    del q
    inner()
attempt(local); attempt(free)
attempt(lambda: exec("del nothing", {}))
attempt(lambda: delattr(o, "a"))
attempt(lambda: l.__delitem__(9))
attempt(lambda: exec("del d[5]", {"d": {}}))
attempt(lambda: exec("del (1).real"))

# Data descriptors win over the instance, others do not; deleting and setting may be refused.
class Data:
    def __get__(self, i, o): return "data", i is None, o.__name__
    def __set__(self, i, v): print("set", v)
    def __delete__(self, i): print("delete")
class NonData:
    def __get__(self, i, o): return "nondata"
class OnlyDelete:
    def __delete__(self, i): print("only delete")
class C:
    d, n, o = Data(), NonData(), OnlyDelete()
c = C()
vars(c).update(d="own d", n="own n", o="own o")
print(c.d, c.n, C.d, C.n)
c.d = 5; del c.d; del c.o
def bad(f):
    try: f()
    except AttributeError as e: print(e)
bad(lambda: setattr(c, "o", 1))
del c.n; print(c.n)
class R:
    @property
    def x(self): return 1
r = R(); bad(lambda: setattr(r, "x", 2)); bad(lambda: delattr(r, "x"))
class G:
    def __getattr__(self, n):
        if n == "ok": return 1
        raise AttributeError("custom " + n)
print(G().ok); bad(lambda: G().no); print(hasattr(G(), "no"), getattr(G(), "no", "default"))
class H:
    def __getattribute__(self, n): return "all " + n
print(H().x, H().__class__)
bad(lambda: object().x); bad(lambda: setattr(object(), "x", 1)); bad(lambda: delattr(C(), "zz")); bad(lambda: (3).x); bad(lambda: C.zz); bad(lambda: setattr(3, "real", 1)); bad(lambda: None.x)

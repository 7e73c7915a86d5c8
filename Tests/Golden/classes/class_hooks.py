# __init_subclass__, __set_name__ and __class_getitem__ are called without decoration.
class Base:
    def __init_subclass__(cls, /, tag=None, **k):
        super().__init_subclass__(**k); cls.tag = tag; print("subclass", cls.__name__, tag)
    def __class_getitem__(cls, k): return cls.__name__, k
class D:
    def __set_name__(self, owner, name): print("set_name", owner.__name__, name); self.name = name
    def __get__(self, i, o): return self.name
class A(Base, tag=1): d = D(); e = D()
class B(A): pass
print(A.d, A().e, A[1], B[1, 2], B.tag)
def bad(f):
    try: f()
    except Exception as e: print(type(e).__name__, e, getattr(e, "__notes__", ""))
bad(lambda: type("X", (Base,), {}, other=1)); bad(lambda: type("X", (), {}, other=1))
class Broken:
    def __set_name__(self, owner, name): raise ValueError("broken")
bad(lambda: type("X", (), {"attr": Broken()})); bad(lambda: Base.__class_getitem__()); bad(lambda: D[1])

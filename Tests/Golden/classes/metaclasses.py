# A metaclass prepares the namespace, makes, initialises and calls its classes.
class M(type):
    def __prepare__(name, bases, **k): print("prepare", name, bases, k); return {"injected": 1}
    def __new__(m, name, bases, ns, **k): print("new", name, sorted(x for x in ns if not x.startswith("__")), k); return super().__new__(m, name, bases, ns)
    def __init__(c, name, bases, ns, **k): print("init", name, k); super().__init__(name, bases, ns)
    def __call__(c, *a): print("call", a); return super().__call__(*a)
    def __getattr__(c, n): return "meta " + n
    def __len__(c): return 7
    def __contains__(c, x): return x == 3
    def __iter__(c): return iter("abc")
class A(metaclass=M, key=2):
    x = injected + 1
print(A.x, A.missing, len(A), 3 in A, list(A), type(A).__name__)
A()
class B(A): pass
def meta(name, bases, ns, **k): print("function", name, bases, k); return 5
class C(metaclass=meta, z=1): pass
print(C)
class M2(type): pass
for bases in ((A, M2("X", (), {})),):
    try: type("Y", bases, {})
    except TypeError as e: print(e)
print(M.__prepare__("q", ()), type.__prepare__(), type(type("T", (), {})).__name__)
def bad(f):
    try: f()
    except TypeError as e: print(e)
bad(lambda: type()); bad(lambda: type(1, 2)); bad(lambda: type(1, (), {})); bad(lambda: type("n", 1, {})); bad(lambda: type("n", (), 1)); bad(lambda: type("n", (1,), {})); bad(lambda: type("n", (bool,), {})); bad(lambda: type("n", (int, str), {})); bad(lambda: type("n", (object, int), {})); bad(lambda: type("n", (int, int), {}))

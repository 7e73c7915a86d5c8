# A class body runs once with its own namespace, whose names functions inside do not see.
x = "global"
class A:
    print(x, __name__, __qualname__)
    x = "class"
    print(x)
    def f(self): return x
    y = [x for _ in range(1)]
    z = (lambda: x)()
    def __init__(self): self.__p = 1
    __q = 2
print(A().f(), A.y, A.z, vars(A())["_A__p"], A._A__q)
def outer():
    v = "enclosing"
    class B:
        print(v)
        v = "mine"
        print(v)
        def g(self): return v
        class Inner:
            w = v
    return B
B = outer()
print(B().g(), B.Inner.w, B.Inner.__qualname__)
class E:
    global ge
    ge = 1
    try:
        del nothing
    except NameError as e: print(e)
print(ge, "ge" in vars(E))
class F(A, metaclass=type, **{}): pass
print(F.__bases__, type.__call__(F).__class__.__name__)
print([k for k in vars(E)])

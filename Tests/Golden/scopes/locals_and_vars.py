# locals() is a fresh snapshot in a function and the namespace itself elsewhere.
def f(a, *b, **c):
    d = 1
    before = locals()
    d = 2
    e = 3
    return before, locals() is locals(), sorted(locals())
print(f(1, 2, k=3))
print(locals() is globals(), vars() is globals())
class C:
    x = 1
    locals()["y"] = 2
print(C.y)
def free():
    v = 1
    def g():
        v
        return locals()
    return g()
print(free())
def h():
    exec("q = 1")
    return "q" in locals()
print(h(), eval("a + b", {"a": 1}, {"b": 2}))

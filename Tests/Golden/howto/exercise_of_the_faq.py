# What the HOWTO has its reader try: what a method consists of, and where it looks for names.
class C:
    def f(self):
        print("Hi!")


C().f()
C.f(C())
names = ("__doc__", "__func__", "__self__", "im_self", "__code__", "__defaults__", "__globals__")
print([name for name in names if name in dir(C().f)])
print([name for name in names if name in dir(C.f)])
print(C().f.__func__ is C.f, "__builtins__" in C.f.__globals__, C.f.__globals__["C"] is C)
print(C.f.__globals__ is globals(), C.f.__name__, C.f.__doc__)

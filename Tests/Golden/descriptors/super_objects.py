# super objects bind as descriptors, believe a proxy's class, and give way to another `super`.
class A:
    def m(self, a):
        return f"A({a})"
class B(A):
    def m(self, a):
        return f"B({a})" + self.__super.m(a)
B._B__super = super(B)
print(B().m(2))

class Proxy:
    def __init__(self, obj):
        self.__obj = obj
    def __getattribute__(self, name):
        return getattr(object.__getattribute__(self, "_Proxy__obj"), name)
print(super(B, Proxy(B())).m(1))

def shadowed():
    class super:
        msg = "shadowed"
    class C:
        def method(self):
            return super().msg
    return C().method()
print(shadowed())

class Meta(type):
    def mro(cls):
        cls.__dict__["f"]()
        return type.mro(cls)
class D(metaclass=Meta):
    def f():
        print(__class__.__name__)
for arguments in [(), (3,), (int, "x"), (B, A())]:
    try:
        super(*arguments)
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
s = super(B, B())
print(s.m(3), getattr(s, "none", None), s.__class__.__name__, s.__thisclass__.__name__, s.__self_class__.__name__)
class Sub(super):
    pass
print(Sub(B, B()).m(4))

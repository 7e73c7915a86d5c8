# Special methods found in a class are bound like any attribute; ones borrowed from a base work.
class Returning:
    def __init__(self, result):
        self.result = result
    def __get__(self, instance, owner):
        return lambda *a: (self.result, a)

class A:
    __getattr__ = Returning("getattr")
print(A().anything)

class B:
    __getattribute__ = Returning("getattribute")
print(B().anything)

class C:
    __setattr__ = Returning("setattr")
    __delattr__ = Returning("delattr")
c = C()
c.x = 1
del c.y
print(vars(c))

class D(dict):
    __setattr__ = dict.__setitem__
    __getattr__ = dict.__getitem__
    __delattr__ = dict.__delitem__
d = D()
d.x = 1
print(d, d.x)
del d.x
print(d)

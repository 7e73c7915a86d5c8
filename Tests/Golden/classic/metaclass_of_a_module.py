class Old: pass
__metaclass__ = type
class New: pass
class Old2(Old): pass
class New2(New): pass
def made(name, bases, names):
    print 'made', name, bases, sorted(names)
    return (name, len(names))
class X:
    __metaclass__ = made
    y = 1
print type(Old), type(New), type(Old2), type(New2), X
def f():
    class Local: pass
    return type(Local)
print f()
__metaclass__ = made
class Z: "doc"
print Z
del __metaclass__
class Q: pass
print type(Q)
T = type('T', (object,), {'m': lambda self: 1})
print T.m, T().m(), T

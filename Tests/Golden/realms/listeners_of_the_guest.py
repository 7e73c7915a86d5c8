# differs: CPython has no rexec. A weak reference to a guest's method makes it again with its rights.
import rexec
import weakref


class Store:
    def remove(self, *args):
        print("escaped: bound", args)

    def keep(self, event):
        print("kept", event)


def remove(*args):
    print("escaped: function", args)


r = rexec.RExec()
store = Store()
r.expose("bound", lambda: store.remove)
r.expose("function", lambda: remove)
listeners = []
r.expose("listen", lambda listener: listeners.append(weakref.WeakMethod(listener.on_event)))
r.r_exec('''
class A: on_event = bound()
class B: on_event = classmethod(function())
class C:
    def on_event(self, event): heard.append(event)
heard = []
kept = [A(), B(), A(), C()]
b = bound()
kept[2].on_event = b
for k in kept: listen(k)
''')
for listener in listeners:
    try:
        listener()("event")
    except Exception as e:
        print("held", type(e).__name__)
print(r.r_eval("heard"), listeners[3] == listeners[3], listeners[2] == listeners[3])

# One's own are as they were, on both sides.
own = weakref.WeakMethod(store.keep)
own()("event")
print(own() == store.keep, own == weakref.WeakMethod(store.keep))
r.r_exec('''
import weakref
class D:
    def f(self): return "own"
d = D()
w = weakref.WeakMethod(d.f)
try: weakref.WeakMethod(bound())
except Exception as e: told = type(e).__name__
''')
print(r.r_eval("w()()"), r.r_eval("told"))

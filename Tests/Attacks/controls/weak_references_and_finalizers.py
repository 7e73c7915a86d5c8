"""Weak references, proxies and finalizers of one's own work."""
import _weakref


class Thing:
    def __init__(self, name):
        self.name = name


thing = Thing("a")
reference = _weakref.ref(thing)
proxy = _weakref.proxy(thing)
assert reference() is thing and proxy.name == "a"
proxy.name = "b"
assert thing.name == "b" and _weakref.getweakrefcount(thing) >= 1
assert reference == _weakref.ref(thing) and hash(reference) == hash(thing)
done = []


class Closing:
    def __del__(self):
        done.append(1)


c = Closing()
try:
    _weakref.ref(5)
except TypeError:
    print("fine")

"""Namespaces, built-ins of one's own, hooks of modules: all ordinary uses work."""
import sys
import types

assert eval("a + b", {"a": 1}, {"b": 2}) == 3
assert eval("double(4)", {"__builtins__": {"double": lambda x: 2 * x}}) == 8
module = types.ModuleType("mine")
module.__getattr__ = lambda name: name.upper()
assert module.any == "ANY" and not hasattr(types.ModuleType("x"), "any")
ﬁne = "ok"
assert fine == "ok" and globals()["fine"] == "ok"
try:
    exec("nothing", {"__builtins__": {}})
except NameError as e:
    assert e.name == "nothing"
assert sys.intern("a" + "b") is sys.intern("ab")
print("fine")

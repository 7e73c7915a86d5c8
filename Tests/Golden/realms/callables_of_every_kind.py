# differs: CPython has no rexec. Whatever can be called is called as by the realm in whose object it is found.
import rexec, types
class Handler:
    def __init__(self, *a): print("escaped: class", a)
    __class_getitem__ = classmethod(types.GenericAlias)
def function(*a): print("escaped: function", a); return 1
class Module(types.ModuleType):
    def __call__(self, *a): print("escaped: module", a)
class Error(Exception):
    def __call__(self, *a): print("escaped: exception", a)
values = {"static": staticmethod(function), "alias": Handler[int], "module": Module("m"), "error": Error(), "len": types.GenericAlias(function, (int,))}
r = rexec.RExec()
r.expose("give", lambda name: values[name])
r.r_exec('''
class Plugin: pass
class Implicit: __len__ = give("len")
plugin = Plugin()
for name in ("static", "alias", "module", "error"): setattr(plugin, name, give(name))
implicit = Implicit()
''')
plugin = r.r_eval("plugin")
for f in (lambda: plugin.static(1), lambda: plugin.alias(2), lambda: plugin.module(3), lambda: plugin.error(4), lambda: len(r.r_eval("implicit"))):
    try: f()
    except Exception as e: print("held", repr(e)[:70])

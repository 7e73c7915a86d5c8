# differs: CPython has no rexec. What native objects of a realm tell of what they hold is called as by the realm.
import functools, rexec

def remove(*path): print("escaped: remove", path)
class Handler:
    def __init__(self, *a): print("escaped: class", a)
class Callable:
    def __call__(self, *a): print("escaped: object", a)
values = {"function": remove, "class": Handler, "object": Callable(), "partial": functools.partial(remove)}
class Environment(rexec.RExec): policy_name = "standard"
r = Environment()
r.expose("give", lambda name: values[name])
r.r_exec("import types")
for name in values:
    r.r_exec(f"""
o = give({name!r})
class Plugin:
    pass
Plugin.run = types.MethodType(o, 1)
found = [Plugin.run, staticmethod(o), classmethod(o), property(o), types.GenericAlias(o, int), slice(o)]
""")
    for x, attribute in zip(r.r_eval("found"), ("__func__", "__func__", "__wrapped__", "fget", "__origin__", "stop")):
        try: getattr(x, attribute)("chosen")
        except Exception as e: print("held", name, attribute)

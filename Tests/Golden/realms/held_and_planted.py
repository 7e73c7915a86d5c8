# differs: realms are Cordon's own
# A trusted function that restricted code may hold is not called for it by trusted code that finds it in
# one of its classes; one that was granted is.
import rexec


def opens(*arguments):
    print("called with", arguments[1:])
    return 1


def give():
    raise Exception(opens)


def shown(what, function):
    try:
        print(what, function())
    except AttributeError as problem:
        print(what, problem)


SOURCE = """
class Meta(type):
    __instancecheck__ = held
    __call__ = held

class Planted(str):
    __len__ = __getattr__ = __eq__ = __enter__ = __exit__ = method = held
    __call__ = __set_name__ = held
    read = property(held)
    static = staticmethod(held)
    of_class = classmethod(held)

planted = Planted("/path")
meta = Meta("meta", (), {})
import types
bound = types.MethodType(held, planted)
"""


def all_ways(environment):
    planted, meta = environment.r_eval("planted"), environment.r_eval("meta")
    shown("len", lambda: len(planted))
    shown("getattr", lambda: planted.missing)
    shown("eq", lambda: planted == 1)
    shown("enter", lambda: exec("with planted: pass", {"planted": planted}))
    shown("call", lambda: planted("x"))
    shown("method", lambda: planted.method("x"))
    shown("property", lambda: planted.read)
    shown("static", lambda: planted.static("x"))
    shown("class", lambda: planted.of_class("x"))
    shown("unbound", lambda: type(planted).method(planted, "x"))
    shown("isinstance", lambda: isinstance(1, meta))
    shown("meta", lambda: meta("x"))
    shown("bound", lambda: environment.r_eval("bound")("x"))
    shown("set_name", lambda: type("T", (), {"a": planted}).__name__)
    shown("super", lambda: type("Derived", (type(planted),), {
        "up": lambda self: super(type(self), self).method("x")})("y").up())
    shown("derived", lambda: type("Derived", (type(planted),), {})("y").method("x"))


held = rexec.RExec()
held.edit("allow module types")
held.expose("give", give)
held.r_exec("try: give()\nexcept Exception as e: held = e.args[0]\n" + SOURCE)
all_ways(held)

print("granted")
granted = rexec.RExec()
granted.edit("allow module types")
granted.add_module("__main__").held = opens
granted.r_exec(SOURCE)
all_ways(granted)

print("put there by trusted code")
held.r_exec("class Plain: pass")
held.r_eval("Plain").method = opens
shown("method", lambda: held.r_eval("Plain()").method("x"))
print(held.r_eval("Plain().method('y')"))

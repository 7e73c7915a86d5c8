# differs: CPython has no rexec. What trusted code finds in a class of the realm has the class's rights.
import os
import rexec

r = rexec.RExec()
r.r_exec("""
File = type(open('/etc/passwd').buffer.raw)

class Path:
    # Called with the descriptor as the path and the object as the mode.
    __get__ = File
    __set__ = File
    def __fspath__(self): return 'made'

class Mode(str):
    attribute = Path()

class Item:
    def __fspath__(self): return 'made'

class Callable:
    __call__ = File
    __setitem__ = File
    __pow__ = File
    __rpow__ = staticmethod(File)
    __getitem__ = staticmethod(str.format)

class Tell:
    __call__ = staticmethod(object.__reduce__)
    __add__ = staticmethod(object.__getstate__)
    __contains__ = classmethod(str.format)

class Telling(str):
    told = property(File, File)

class Both(type):
    __call__ = staticmethod(File)

class Made(metaclass=Both): pass
w = Mode('w')
""")
space = r.add_module("__main__").__dict__
w, item, calls, tell = space["w"], r.r_eval("Item()"), r.r_eval("Callable()"), r.r_eval("Tell()")


class Host:
    def __init__(self):
        self.secret = "secret"


class Derived(space["Mode"]):
    pass


host = Host()
for name, attempt in {
    "get": lambda: w.attribute,
    "get from a trusted subclass": lambda: Derived("w").attribute,
    "set": lambda: setattr(w, "attribute", 1),
    "call": lambda: calls("made", "w"),
    "set item": lambda: calls.__class__.__setitem__ and calls.__setitem__(item, w),
    "items": lambda: exec("calls[item] = w", {"calls": calls, "item": item, "w": w}),
    "power": lambda: pow(calls, item, w),
    "metaclass": lambda: space["Made"]("made", "w"),
    "reduce": lambda: tell(host),
    "state": lambda: tell + host,
    "property": lambda: space["Telling"]("made").told,
}.items():
    try:
        print(name, "->", attempt())
    except Exception as e:
        print(name, "->", type(e).__name__, e)
    if os.path.exists("made"):
        print("ESCAPED by", name)
        os.unlink("made")

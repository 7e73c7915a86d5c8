"""An entry of sys.modules is exchanged, so that the library works with an object of one's own."""
import sys
import types


class Fake(types.ModuleType):
    def __getattr__(self, name):
        seen.append(sys._getframe(1).f_code)
        raise AttributeError(name)


seen = []
sys.modules["_string"] = Fake("_string")
sys.modules.pop("string", None)
try:
    import string
    string.Formatter().parse("x")
except AttributeError:
    if seen[0].co_filename != __file__:
        print("escaped")

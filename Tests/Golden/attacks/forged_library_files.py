# differs: CPython has no restricted realm.
# options: -r
"""The rights of the library go by what was loaded, not by a file name."""

import string

Loader = type(string.__loader__)
file = string.__file__
text = "def f(o): return o.__globals__"


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


def made(code):
    namespace = {}
    exec(code, namespace)
    return namespace["f"](refused)


refused(lambda: made(compile(text, file, "exec")))
refused(lambda: made(Loader("x", file).source_to_code(text, file)))
refused(lambda: made(compile(text, file[:-9] + "frozen/os.py", "exec")))


class Mine(Loader):
    def get_data(self, path):
        return text.encode()


module = type(string)("x")
refused(lambda: Mine("x", file).exec_module(module))
refused(lambda: module.f(refused))
refused(lambda: Mine("x", file).load_module("x").f(refused))

# differs: CPython has no rexec. Which modules restricted code may import.
import rexec

r = rexec.RExec()


def show(*sources):
    for source in sources:
        try:
            r.r_exec(source)
            print(source)
        except Exception as e:
            print(source, "->", type(e).__name__, e)


for name in ("array", "cmath", "marshal", "math", "operator", "time", "_weakref"):
    show(f"import {name}")
show("import re; print(re.match('a(b+)', 'abbb').group(1))", "import string, textwrap")
show("import socket", "import _socket", "import itertools", "import signal", "import gc")
show("import nosuch", "import os.nosuch", "from math import nosuch", "import _rexec", "import rexec")
show("print(__import__('math').sqrt(4.0))", "from math import floor; print(floor(2.7))")
print(rexec.RExec.ok_builtin_modules)
print(r.ok_builtin_modules == [name for name in r.ok_dynamic_modules if r.is_builtin(name)])
print(r.ok_dynamic_modules == rexec.RExec.ok_builtin_modules)
print(r.is_builtin("errno"), r.is_builtin("gc"), r.is_builtin("regex"))
print(r.get_suffixes())
print([p for p in r.trusted_path if not p.startswith("/")])
print(rexec.RExec.nok_builtin_names, r.nok_builtin_names)


class My(rexec.RExec):
    ok_path = ("/a", "/b")


print(My().r_eval("__import__('sys').path"), My().ok_path, My.ok_path)
try:
    r.load_dynamic("_socket", "/x/_socket.so", None)
except ImportError as e:
    print(e)
print(r.load_dynamic("math").sqrt(9.0))

# differs: CPython has no restricted realm.
# options: -r
"""The collector, which knows all objects, is not for restricted code."""

import sys


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


for name in ("gc", "_imp", "_frozen_importlib", "_frozen_importlib_external", "_rexec", "rexec",
             "ctypes", "_ctypes", "mmap", "resource", "fcntl", "builtins.gc"):
    try:
        module = __import__(name)
    except ImportError as e:
        print(name, type(e).__name__)
    else:
        print(name, "is there")
refused(lambda: sys.modules["gc"])
refused(lambda: sys._debugmallocstats)

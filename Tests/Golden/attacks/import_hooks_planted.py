# differs: CPython has no restricted realm.
# options: -r
"""Hooks of the import system get the realm nothing."""

import string
import sys

Spec = type(sys.__spec__)


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


class Finder:
    def find_spec(self, name, path=None, target=None):
        return Spec(name, sys.__loader__)


sys.meta_path = [Finder()]
refused(lambda: __import__("_socket"))
refused(lambda: __import__("gc"))
sys.meta_path = None
refused(lambda: __import__("textwrap"))
del sys.meta_path
sys.path_hooks = [lambda path: Finder()]
sys.path_importer_cache = {"": Finder()}
sys.path[:0] = ["/proc/self/fd", "/dev", "", "x" * 5000, 5, None, b"bytes", "\0"]
refused(lambda: __import__("there_is_none"))
sys.modules["gc"] = string
refused(lambda: __import__("gc"))
sys.modules["string.posix"] = sys
string.__path__ = ["/proc/self/cwd"]
refused(lambda: __import__("string.posix").posix.settrace)
sys.modules = None
sys.path = None
refused(lambda: __import__("quopri"))

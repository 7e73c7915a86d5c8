# differs: CPython has no restricted realm.
# options: -r
"""A spec of one's own opens no module that the policy keeps."""

import string
import sys

Loader = sys.__loader__
Spec = type(sys.__spec__)
FileLoader = type(string.__loader__)


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: Loader.create_module(Spec("gc", Loader)))
refused(lambda: Loader.create_module(Spec("_socket", Loader)))
refused(lambda: Loader.create_module(Spec("posix", Loader)).system)
refused(lambda: Loader.load_module("gc"))
refused(lambda: Loader.load_module("_imp"))
refused(lambda: Loader.load_module("sys").settrace)
refused(lambda: Loader.find_spec("gc"))
refused(lambda: FileLoader("x", "/proc/self/status").get_data("/proc/self/status"))
refused(lambda: FileLoader("x", "/proc/self/status").path_stats("/proc/self/status"))
refused(lambda: FileLoader("x", "/proc/self/status").exec_module(type(sys)("x")))
refused(lambda: open("written"))
FileLoader("x", "x.py").set_data("written", b"x")
refused(lambda: open("written"))

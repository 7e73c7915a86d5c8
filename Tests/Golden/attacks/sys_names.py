# differs: CPython has no restricted realm.
# options: -r
"""What sys has of the machine is not there."""

import os
import sys


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: sys._getframe)
refused(lambda: sys._current_frames)
refused(lambda: sys.settrace)
refused(lambda: sys.setprofile)
refused(lambda: sys.gettrace)
refused(lambda: sys.setrecursionlimit)
refused(lambda: sys.set_int_max_str_digits)
refused(lambda: sys.addaudithook)
refused(lambda: sys.excepthook)
refused(lambda: sys.displayhook)
refused(lambda: sys.__excepthook__)
refused(lambda: sys.__stdout__)
refused(lambda: sys.__stdin__)
refused(lambda: sys.meta_path)
refused(lambda: sys.path_hooks)
refused(lambda: sys.path_importer_cache)
refused(lambda: sys.executable)
refused(lambda: sys.call_tracing)
refused(lambda: sys.breakpointhook)
refused(lambda: sys.unraisablehook)
refused(lambda: sys.exc_clear)
refused(lambda: sys.setswitchinterval)
refused(lambda: sys.modules['posix'].system)
refused(lambda: sys.modules['os'].sys)

# differs: CPython has no restricted realm.
# options: -r
"""The hooks of sys change the realm's own ways only, and cannot hide a failure."""

import sys


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


def hook(*what):
    print("own hook")


for name in ("settrace", "setprofile", "addaudithook", "_getframe", "set_asyncgen_hooks",
             "setswitchinterval", "breakpointhook", "_current_frames", "set_coroutine_origin_tracking_depth"):
    refused(lambda: getattr(sys, name))
sys.excepthook = sys.displayhook = hook


raise LookupError("the end")

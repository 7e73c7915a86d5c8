# differs: CPython has no restricted realm.
# options: -r --policy texts_of_files.policy
"""Neither tracebacks nor warnings show a file that may not be read."""

import linecache
import traceback
import warnings


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


linecache.cache.clear()
print(linecache.getlines("/proc/self/environ"), linecache.getlines("/etc/passwd"))
print(linecache.getline("/proc/self/status", 1) == "")
linecache.lazycache("/proc/self/status", {"__name__": "x", "__loader__": None})
print(linecache.getlines("/proc/self/status"))
try:
    exec(compile("\n\n1 / 0", "/etc/passwd", "exec"))
except ZeroDivisionError as e:
    print(traceback.format_exception(e)[-2].strip())
warnings.showwarning = lambda message, category, name, line, file=None, text=None: print(
    warnings.formatwarning(message, category, name, line, text), end=""
)
warnings.warn_explicit("careful", UserWarning, "/etc/passwd", 1)
warnings.warn_explicit("careful", UserWarning, "/proc/self/status", 1)

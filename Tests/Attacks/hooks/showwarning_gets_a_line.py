"""A warning shows the line of a file that is named, which the linecache reads."""
import linecache
import warnings

told = []
warnings.showwarning = lambda *a: told.append(a)
warnings.simplefilter("always")
warnings.warn_explicit("x", UserWarning, "/proc/self/status", 1)
text = warnings.formatwarning("x", UserWarning, "/proc/self/status", 1)
if "Name:" in text or linecache.getline("/proc/self/status", 1):
    print("escaped")

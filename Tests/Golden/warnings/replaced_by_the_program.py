# A program may show warnings its own way, and word them.
import io
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", message, category.__name__, lineno, file, line)


original = warnings.showwarning
warnings.showwarning = show
warnings.warn("mine")
warnings.showwarning = original
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"({message})\n"


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
warnings.warn("worded")
out = io.StringIO()
warnings.showwarning("m", UserWarning, "f.py", 3, out, "  the line  ")
print(repr(out.getvalue()))
warnings.showwarning = 3
try:
    warnings.warn("not callable")
except TypeError as error:
    print(error)
sys.stderr = None
warnings.showwarning = original
warnings.warn("nowhere to go")

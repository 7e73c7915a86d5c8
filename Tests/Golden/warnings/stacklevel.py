# A warning stands where its caller, or the caller's caller, calls.
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


sys.stderr = Errors()
import warnings

warnings.simplefilter("always")


def level(n):
    def inner():
        warnings.warn(f"level {n}", stacklevel=n)

    inner()


for n in (-1, 0, 1, 2, 3):
    level(n)
warnings.warn("deeper than the stack", stacklevel=100)
print(hasattr(sys, "__warningregistry__"))

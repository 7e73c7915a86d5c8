# What no code can be told goes to sys.unraisablehook.
import atexit
import sys


class Errors:
    def write(self, text):
        print(text.replace(__file__.rpartition("/")[0] + "/", ""), end="")

    def flush(self):
        pass


class Fails:
    def __repr__(self):
        return "<something that fails>"

    def __call__(self):
        raise KeyError("k")


fails = Fails()
atexit.register(fails)
sys.stderr = Errors()
atexit._run_exitfuncs()
print()


def broken(unraisable):
    raise TypeError("the hook")


sys.unraisablehook = lambda u: print(type(u).__name__, u.exc_type, u.exc_value, u.err_msg[:38])
atexit.register(fails)
atexit._run_exitfuncs()
try:
    sys.__unraisablehook__(3)
except TypeError as error:
    print(error)

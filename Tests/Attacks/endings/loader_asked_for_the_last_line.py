"""The loader that a namespace names is asked for the line of a traceback and opens a file."""
import traceback


class Loader:
    def get_source(self, name):
        open("made", "w").close()
        print("escaped")
        return "x"


try:
    exec(compile("1 / 0", "asked", "exec"), {"__name__": "asked", "__loader__": Loader()})
except ZeroDivisionError:
    traceback.print_exc()

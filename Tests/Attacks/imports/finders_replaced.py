"""The list of finders is bound anew, to one finder that lends the library what it imports."""
import sys

original = list(sys.meta_path)


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        for finder in original:
            spec = finder.find_spec(name, path)
            if spec:
                return spec


sys.meta_path = [Finder]
sys.modules.pop("_signal", None)
import _signal

if _signal.alarm(0) == 0:
    print("escaped")

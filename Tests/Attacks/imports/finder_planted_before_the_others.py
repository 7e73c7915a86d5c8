"""A finder of one's own goes before the others and answers with another built-in module's spec."""
import sys


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "harmless":
            return sys.meta_path[1].find_spec("_signal")


sys.meta_path.insert(0, Finder)
spec = Finder.find_spec("harmless")
module = spec.loader.create_module(spec)
if module.alarm(0) == 0:
    print("escaped")

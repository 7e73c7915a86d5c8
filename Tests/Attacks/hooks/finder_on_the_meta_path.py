"""A finder of one's own answers for a module that the policy keeps away, with the real one."""
import sys


class Finder:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "other":
            return sys.meta_path[1].find_spec("gc")


sys.meta_path.insert(0, Finder)
import other

if other.get_objects():
    print("escaped")

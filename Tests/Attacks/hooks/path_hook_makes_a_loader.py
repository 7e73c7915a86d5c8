"""A path hook gives a loader whose source is read from where nobody may read."""
import sys


class Loader:
    def __init__(self, path):
        pass

    def find_spec(self, name, target=None):
        if name == "planted":
            self.frame = sys._getframe(1)
            type(self).frame = self.frame
        return None


sys.path_hooks.insert(0, Loader)
sys.path.insert(0, "somewhere")
try:
    import planted
except ImportError:
    if Loader.frame.f_code:
        print("escaped")

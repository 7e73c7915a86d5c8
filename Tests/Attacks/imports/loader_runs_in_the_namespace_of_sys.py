"""A loader executes its own text as if it were the text of sys."""
import string
import sys


class Loader(type(string.__loader__)):
    def get_data(self, path):
        return b"found = _getframe"

    def get_code(self, name):
        return self.source_to_code(b"found = _getframe", "x")


Loader("sys", "x").exec_module(sys)
if callable(sys.found):
    print("escaped")

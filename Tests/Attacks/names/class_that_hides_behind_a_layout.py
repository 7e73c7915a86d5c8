"""A class lends itself the representation of a dict, for a printer to ask it with its own rights."""
import pprint


class Lender:
    __repr__ = dict.__repr__

    def __len__(self):
        return 2

    def items(self):
        try:
            with open("written", "w") as f:
                f.write("gone")
        except Exception:
            pass
        return [("a" * 60, 1), ("b" * 60, 2)]


try:
    pprint.pprint(Lender())
except Exception:
    pass
try:
    pprint.PrettyPrinter()._pprint_dict(Lender(), __import__("io").StringIO(), 0, 0, {}, 1)
except Exception:
    pass
try:
    open("written").close()
    print("escaped")
except OSError:
    pass

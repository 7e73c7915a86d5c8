# differs: CPython has no limits.
# options: -r --limit steps=100K
"""A stop passes operators, conversions and attribute hooks."""

class Endless:
    def spin(self, *what):
        while True:
            pass

    __eq__ = __hash__ = __getattr__ = __repr__ = __len__ = __index__ = __iter__ = spin


e = Endless()
hasattr(e, "x") or getattr(e, "y", "ESCAPED")
print("ESCAPED")

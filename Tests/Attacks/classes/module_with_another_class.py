"""A module is given a class of one's own, whose attributes then answer for it."""
import os
import types


class Loose(types.ModuleType):
    @property
    def system(self):
        return super().__getattribute__("__dict__")["system"]


os.__class__ = Loose
if os.system("true") == 0:
    print("escaped")

"""super() looks a name up in the module without the module's class."""
import os
import types


class Mine(types.ModuleType):
    pass


try:
    os.__class__ = Mine
except (AttributeError, TypeError):
    pass
if types.ModuleType.__getattribute__(os, "system")("true") == 0:
    print("escaped")

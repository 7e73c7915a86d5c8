"""os is asked for its names when the module that it takes them from is gone or another."""
import os
import sys
import types

found = []
for replacement in None, types.ModuleType("posix"), types.SimpleNamespace(system=1), sys:
    sys.modules["posix"] = replacement
    found.append(getattr(os, "system", None))
if found[3] is not None and found[3]("true") == 0:
    print("escaped")

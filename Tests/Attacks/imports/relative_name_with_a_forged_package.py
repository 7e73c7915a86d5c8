"""A relative import climbs from a package that was made up to a module that is denied."""
import sys
import types

package = types.ModuleType("_frozen_importlib")
space = {"__package__": "importlib.one", "__name__": "importlib.one.two", "__path__": []}
sys.modules["importlib.one"] = package
machinery = __import__("util", space, {}, ["spec_from_loader"], 2)
if machinery.spec_from_loader:
    print("escaped")

# What modules say of how they were found.
import time
import string
import collections
import sys

print(type(time.__spec__))
print(time.__spec__.name, time.__spec__.origin, time.__spec__.parent == "")
print(time.__loader__.__name__, time.__package__ == "")
spec = string.__spec__
print(spec.name, spec.has_location, spec.origin == string.__file__, spec.submodule_search_locations)
print(type(spec.loader).__name__, spec.loader is string.__loader__, spec.loader.path == string.__file__)
print(collections.__spec__.parent, collections.__path__ == collections.__spec__.submodule_search_locations)
print(sys.__spec__.name, sys.__loader__.__name__)
print([finder.__name__ for finder in sys.meta_path])

"""The spec of a harmless module is renamed before its loader makes a module of it."""
import itertools

spec = itertools.__spec__
spec.name = "_signal"
if hasattr(spec.loader.create_module(spec), "alarm"):
    print("escaped")

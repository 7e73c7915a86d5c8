"""A type that everybody shares is made abstract by its own descriptor, or by gc's help."""
import gc

abstract = type.__dict__["__abstractmethods__"]
space = gc.get_referents(dict.__dict__)[0]
space["__class_getitem__"] = None
if dict.__class_getitem__ is None:
    print("escaped")

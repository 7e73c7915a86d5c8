"""The realm's own import function is replaced and told the globals of whoever imports."""
import builtins

real = builtins.__import__
told = []


def spy(name, names=None, *rest):
    told.append(names)
    return real(name, names, *rest)


builtins.__import__ = spy
import functools


class C:
    pass


functools.singledispatch(C)
import string

if any(names and names.get("__name__") != "__main__" and "sys" in names for names in told):
    for names in told:
        if names.get("__name__") == "re" or names.get("__name__") == "re._compiler":
            print("escaped")
            break

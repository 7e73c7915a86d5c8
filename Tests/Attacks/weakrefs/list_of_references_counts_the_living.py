"""The number of weak references to a class shows a cache of the interpreter's, and names a class in it."""
import _weakref


class A:
    pass


class B(A):
    pass


if _weakref.getweakrefcount(A) and _weakref.getweakrefs(A)[0]() is A and A.__dict__["__weakref__"]:
    print("escaped")

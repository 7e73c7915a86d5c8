# A code object tells the names and constants that its body uses.
def f(obj):
    "doc"
    print(obj.attr1, obj.attr2)
    obj.method(b"bytes")
    import os.path
    from math import pi
    return 1.5, "text"
code = f.__code__
print(code.co_names)
print("doc" in code.co_consts, "text" in code.co_consts or ("text" in repr(code.co_consts)), "attr1" in code.co_consts)
def outer():
    x = 1
    def inner(): return x
    return inner
print([c.co_name for c in outer.__code__.co_consts if hasattr(c, "co_name")])
print(outer.__code__.co_cellvars, outer().__code__.co_freevars, outer.__code__.co_names)

"""What a weak table is made of was written in a module, whose names a method of it knows."""
import weakref

function = weakref.WeakValueDictionary.__getitem__
if "_weakref" in str(function.__globals__["ref"]) or function.__globals__["__builtins__"]:
    print("escaped")

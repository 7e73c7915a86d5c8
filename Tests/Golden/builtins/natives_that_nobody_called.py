# differs: CPython refuses some of these without a frame. A native function that no Python code calls has the namespace of the main module.
import atexit, functools, sys

atexit.register(print, "last")
for f in (vars, dir, locals, globals):
    atexit.register(f)
atexit.register(exec, "print(sorted(n for n in dir() if len(n) == 1), __name__)")
atexit.register(type, "X", (), {})
atexit.register(eval, "print(type('X', (), {}).__name__)")
atexit.register(__build_class__, lambda: None, "x")
f = 1

class Code:
    __str__ = staticmethod(functools.partial(eval, "'code of ' + __name__"))

raise SystemExit(Code())

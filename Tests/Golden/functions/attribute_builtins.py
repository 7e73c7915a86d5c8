# getattr, setattr, delattr, hasattr, vars, dir, callable, id and type.
class C:
    x = 1
    def __init__(self): self.y = 2
c = C()
def bad(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(getattr(c, "x"), getattr(c, "z", 3), hasattr(c, "y"), vars(c), [n for n in dir(c) if not n.startswith("_")])
bad(lambda: getattr(c, "z")); bad(lambda: getattr(c, 3)); bad(lambda: hasattr(c, 3)); bad(lambda: setattr(c, 3, 1)); bad(lambda: delattr(c, "z")); bad(lambda: vars(3)); bad(lambda: vars(1, 2)); bad(lambda: getattr(c)); bad(lambda: dir(1, 2)); bad(lambda: callable())
print(callable(len), callable(C), callable(c), callable(lambda: 0), type(c) is C, id(c) == id(c), isinstance(c, C), issubclass(C, object))
bad(lambda: isinstance(1, 2)); bad(lambda: isinstance(1, (int, 2))); bad(lambda: isinstance("", (int, 2))); bad(lambda: issubclass(1, int)); bad(lambda: issubclass(int, 1))
print(isinstance(True, (str, (float, (int,)))))

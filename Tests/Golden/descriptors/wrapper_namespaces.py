# staticmethod and classmethod tell of their function in a namespace of their own.
def f(x: int):
    "Doc."
for wrapper in (classmethod, staticmethod):
    w = wrapper(f)
    print(w.__name__, w.__qualname__, w.__doc__, w.__module__, w.__annotations__, w.__wrapped__ is f)
    print(sorted(w.__dict__))
    w.extra = 1
    del w.__name__
    print(sorted(w.__dict__), hasattr(w, "__name__"))
    for arguments in [(), (1, 2)]:
        try:
            wrapper(*arguments)
        except TypeError as e:
            print(e)
    class Sub(wrapper):
        pass
    print(Sub(f).__name__, Sub(f).__get__(3, int).__name__)
try:
    classmethod(f).__func__ = 1
except AttributeError as e:
    print(e)

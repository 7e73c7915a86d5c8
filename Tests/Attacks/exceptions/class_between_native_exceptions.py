"""Exceptions change to classes of other native exceptions, whose fields are then read and written."""
# reason: where CPython refuses the class nothing is changed; what is tried is the other machine's memory
import itertools

kinds = [
    ValueError, KeyError, OSError, ImportError, SyntaxError, StopIteration, NameError,
    AttributeError, SystemExit, UnicodeDecodeError, ExceptionGroup,
]
arguments = {UnicodeDecodeError: ("u", b"a", 0, 1, "r"), ExceptionGroup: ("g", [KeyError(1)])}
for old, new in itertools.permutations(kinds, 2):
    error = type("Old", (old,), {})(*arguments.get(old, ("a",)))
    guard = [[i] for i in range(10)]
    try:
        error.__class__ = type("New", (new,), {})
    except TypeError:
        continue
    for name in ("name", "path", "errno", "filename", "value", "code", "text", "obj", "object"):
        try:
            setattr(error, name, "x")
            assert getattr(error, name) == "x"
            delattr(error, name)
        except (AttributeError, TypeError):
            pass
    if guard != [[i] for i in range(10)]:
        print("escaped")

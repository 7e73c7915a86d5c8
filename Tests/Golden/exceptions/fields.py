# Exceptions with fields take them from their arguments and keywords.
def show(e, *names): print(type(e).__name__, e.args, str(e), *(getattr(e, n) for n in names))
show(StopIteration(1, 2), "value"); show(StopIteration(), "value"); show(SystemExit(3), "code"); show(SystemExit(1, 2), "code")
show(KeyError("a b"), ); show(KeyError(1, 2)); show(KeyError())
show(NameError("m", name="n"), "name"); show(AttributeError("m", name="n", obj=1), "name", "obj")
show(ImportError("m", name="n", path="p"), "msg", "name", "path"); show(ModuleNotFoundError("x"), "name")
for a in [(2, "m"), (2, "m", "f"), (2, "m", "f", None, "g"), ("one",), (), (1, 2, 3, 4, 5, 6), (13, "m")]:
    e = OSError(*a); show(e, "errno", "strerror", "filename", "filename2")
show(SyntaxError("m", ("f", 1, 2, "text", 3, 4)), "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")
show(SyntaxError("m", ("f", 1, 2, "text"))); show(SyntaxError())
show(UnicodeDecodeError("utf8", b"abc", 1, 2, "why"), "encoding", "object", "start", "end", "reason")
show(UnicodeEncodeError("utf8", "aé", 1, 2, "why")); show(UnicodeTranslateError("aé", 0, 2, "why"))
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
attempt(lambda: ValueError(x=1)); attempt(lambda: NameError("m", nam=1)); attempt(lambda: ImportError("m", x=1)); attempt(lambda: SyntaxError("m", 3)); attempt(lambda: SyntaxError("m", (1, 2)))
attempt(lambda: UnicodeDecodeError("u", "s", 1, 2, "r")); attempt(lambda: UnicodeEncodeError("u", 1)); attempt(lambda: BaseException.__new__(int)); attempt(lambda: OSError(1, "x", errno=3))
class E(Exception):
    def __init__(self, a): self.a = a
print(E(5).args, repr(E(5)), str(E(5)), E(a=1).a)
e = ValueError(1); e.args = [1, 2]; print(e.args, repr(e)); attempt(lambda: setattr(e, "args", 3))
print(BlockingIOError(11, "m", 5).characters_written, IOError is OSError, EnvironmentError is OSError)

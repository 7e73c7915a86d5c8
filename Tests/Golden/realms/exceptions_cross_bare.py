# differs: CPython has no rexec. Nobody learns what other code was handling, or what it raised from.
import rexec


class Standard(rexec.RExec):
    policy = "standard"


class Mine(ValueError):
    of_the_class = "secret"


r = Standard()
r.r_exec("""
import sys
def context():
    try:
        raise KeyError("inside")
    except KeyError as e:
        return e.__context__
def bare():
    try:
        raise
    except BaseException as e:
        return repr(e)
class Manager:
    def __enter__(self): pass
    def __exit__(self, kind, value, traceback):
        global got
        got = kind is type(value), str(value), value.__cause__, value.__context__, value.__traceback__
        return True
def generate():
    try:
        yield 1
    except BaseException as e:
        yield e.__cause__, e.__context__
""")


def handling(source):
    try:
        raise ValueError("secret")
    except ValueError as e:
        result = r.r_eval(source)
        if callable(result):
            result = result()
        assert e.__context__ is None
        return result


for source in ("sys.exc_info", "sys.exception", "context", "bare", "sys.exc_info()", "context()"):
    print(source, "->", handling(source))


def chained():
    try:
        try:
            raise KeyError("secret")
        except KeyError as e:
            raise Mine("text", 5) from e
    except Mine as e:
        e.added = "secret"
        e.add_note("note")
        return e


with r.r_eval("Manager()"):
    raise chained()
print(r.r_eval("got"))
generator = r.r_eval("generate()")
next(generator)
print(generator.throw(chained()))

space = r.add_module("__main__").__dict__
e = chained()
for source in (
    "str(e)", "e.args", "e.__notes__", "type(e).__name__", "isinstance(e, ValueError)", "e.added",
    "e.of_the_class", "getattr(e, 'added', 'none')", "e.__reduce__()", "e.__context__",
    "e.__traceback__", "ExceptionGroup('g', [e]).exceptions[0].__cause__",
):
    try:
        print(source, "->", r.r_eval("lambda e: " + source)(e))
    except AttributeError as problem:
        print(source, "->", problem)
space["Mine"] = Mine
print("granted", r.r_eval("lambda e: (e.added, e.of_the_class)")(e))

# The realm's own chain is its own, also through trusted code that handles something else.
r.r_exec("""
def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            raise KeyError("own")
    except KeyError as e:
        return repr(e.__context__), e.__traceback__.tb_next
def fail():
    raise LookupError("restricted")
""")
print(handling("chain"))
try:
    try:
        raise ValueError("secret")
    except ValueError:
        r.r_eval("fail")()
except LookupError as e:
    print(repr(e), e.__context__)

# A group is drawn with its exceptions, to some width and depth.
import sys

class Output:
    """Shows this file by its bare name, wherever it lies."""
    def write(self, text):
        sys.stdout.write(text.replace(__file__, "script.py"))
    def flush(self):
        pass

def show(exception):
    sys.stderr = Output()
    sys.excepthook(type(exception), exception, exception.__traceback__)
    sys.stderr = sys.__stderr__

def report(f, *arguments):
    print("--", f.__name__)
    try:
        f(*arguments)
    except BaseException as e:
        e.__traceback__ = e.__traceback__.tb_next
        show(e)

def raised(e):
    try:
        raise e
    except BaseException as caught:
        return caught

def simple():
    raise ExceptionGroup("simple", [ValueError(1), raised(TypeError("t"))])

def nested():
    raise ExceptionGroup("outer", [
        raised(ValueError("first")),
        ExceptionGroup("inner", [raised(KeyError("k")), raised(OSError(2, "no"))]),
        TypeError("last"),
    ])

def nested_last():
    raise ExceptionGroup("outer", [ExceptionGroup("a", [ExceptionGroup("b", [ValueError(1)])])])

def caused():
    e = ValueError("caused")
    e.__cause__ = raised(KeyError("cause"))
    e.add_note("a note\nof two lines")
    g = ExceptionGroup("g", [e])
    g.add_note("group note")
    raise g from raised(ExceptionGroup("cause group", [OSError()]))

def wide():
    raise ExceptionGroup("wide", [ValueError(i) for i in range(20)])

def one_too_many():
    raise ExceptionGroup("16", [ValueError(i) for i in range(16)])

def deep():
    e = ValueError("bottom")
    for i in range(15):
        e = ExceptionGroup(f"level {i}", [e, OSError(i)])
    raise e

def in_context():
    try:
        raise ExceptionGroup("g", [ValueError(1)])
    except ExceptionGroup:
        raise RuntimeError("after")

def group_in_context_of_group():
    try:
        raise ExceptionGroup("first", [ValueError(1)])
    except* ValueError:
        raise ExceptionGroup("second", [TypeError(2)])

def shared_member():
    e = raised(ValueError("shared"))
    raise ExceptionGroup("twice", [e, e, raised(ValueError("other"))]) from e

def star():
    try:
        raise ExceptionGroup("eg", [ValueError(1), TypeError(2)])
    except* ValueError:
        1 / 0

def base():
    raise BaseExceptionGroup("base", [KeyboardInterrupt(), SystemExit(1)])

def multiline():
    raise ExceptionGroup("two\nlines", [ValueError("also\ntwo")])

def syntax():
    raise ExceptionGroup("s", [SyntaxError("bad", ("f", 1, 3, "a b c\n", 1, 4))])

for f in [simple, nested, nested_last, caused, wide, one_too_many, deep, in_context,
          group_in_context_of_group, shared_member, star, base, multiline, syntax]:
    report(f)

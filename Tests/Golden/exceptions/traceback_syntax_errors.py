# A syntax error shows its line and place.
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

def raise_it(*arguments):
    raise SyntaxError(*arguments)

def indentation():
    raise IndentationError("bad indent", ("file", 3, 5, "    x = 1\n", 3, 9))

cases = [
    ("msg",), (), (None,), ("msg", ("file", 1, 1, "x = \n")),
    ("msg", ("file", 2, 5, "    abc def\n", 2, 8)), ("msg", ("file", 2, 5, "    abc def\n", 2, 0)),
    ("msg", ("file", 2, 1, "    abc\n", 2, 3)), ("msg", ("file", 2, 6, "\tab c\n", 3, 2)),
    ("msg", ("file", 2, 60, "short\n", 2, 70)), ("msg", ("file", 2, 3, "short\n", 2, 90)),
    ("msg", ("file", 2, None, "  text\n")), ("msg", ("file", 2, 2, None)),
    ("msg", (None, 2, 2, "abc")), ("msg", ("file", None, 2, "abc")), ("msg", (None, None, 2, "abc")),
    ("msg", ("", 1, 1, "")), ("msg", ("file", 1, 3, "aé日本x", 1, 5)), ("msg", ("file", 1, 0, "abc")),
    ("msg", ("file", 1, -1, "abc", 1, -1)), ("msg", ("file", 1, 3, "a\tb c", 1, 4)),
    ("msg", ("file", 1, 3, "abc\ndef\n", 2, 2)), ("", ("file", 1, 3, "abc")),
]
for case in cases:
    print(case)
    report(raise_it, *case)
report(indentation)
for source in ["1 +", "x = (", "def f(:\n  pass", "if x:\npass", "  x", "a b", "'abc", "x = 08",
               "for", "f(a for a in b, c)", "print 1", "return = 3", "import", "x =\t= 3"]:
    try:
        exec(source)
    except SyntaxError as e:
        print(ascii(source), type(e).__name__)

# format_exception_only: type, message, place and notes, whatever fails.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

class Broken(Exception):
    def __str__(self):
        raise ValueError

class Noted(Exception):
    __notes__ = 3

class BrokenNotes(Exception):
    @property
    def __notes__(self):
        raise ValueError("no notes")

class Elsewhere(Exception):
    pass

Elsewhere.__module__ = "some.module"
noted = KeyError("k")
noted.add_note("one")
noted.__notes__ += ["two\nlines", 3]
try:
    compile("x = = 1\n", "f.py", "exec")
except SyntaxError as error:
    syntax = error
for error in [Broken(), Noted(), BrokenNotes("b"), Elsewhere("e"), noted, syntax, ValueError(),
              ValueError("two\nlines"), OSError(2, "m", "f"), None, SyntaxError("bare"),
              SyntaxError("m", ("f.py", 3, None, None))]:
    for line in traceback.format_exception_only(error):
        print(repr(line))
try:
    [].appendd
except AttributeError as error:
    print(traceback.format_exception_only(error))
report = traceback.TracebackException.from_exception(syntax)
print(report.filename, report.lineno, report.end_lineno, repr(report.text), report.offset,
      report.end_offset, report.msg)

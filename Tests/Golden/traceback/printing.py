# print_exc, print_exception and format_exc with limits and without the chain.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

def f(x):
    return g(x) + \
        1

def g(x):
    return 1 / x

try:
    f(0)
except ZeroDivisionError as error:
    shown(traceback.print_exc)
    shown(traceback.print_exc, limit=1)
    shown(traceback.print_exc, limit=-1)
    shown(traceback.print_exc, limit=0)
    shown(traceback.print_exception, error)
    shown(traceback.print_exception, type(error), error, error.__traceback__)
    shown(traceback.print_exception, ValueError("other"))
    shown(traceback.print_tb, error.__traceback__)
    print(traceback.format_exc(limit=0))
print(traceback.format_exc())
try:
    try:
        {}["a"]
    except KeyError as error:
        raise ValueError("x") from error
except ValueError as error:
    error.add_note("note 1\nline 2")
    shown(traceback.print_exception, error)
    shown(traceback.print_exception, error, chain=False)
    error.__cause__ = None
    shown(traceback.print_exception, error)
for arguments in [(1,), (ValueError,), (ValueError, 1), (None,)]:
    try:
        print(traceback.format_exception(*arguments))
    except (TypeError, ValueError) as error:
        print(repr(error))
try:
    traceback.print_last()
except ValueError as error:
    print(error)

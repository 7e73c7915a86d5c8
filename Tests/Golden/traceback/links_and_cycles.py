# Chains with cycles, suppressed contexts, and long ones.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

a = ValueError("a")
b = ValueError("b")
a.__cause__ = b
b.__context__ = a
shown(traceback.print_exception, a)
a = KeyError("self")
a.__context__ = a
shown(traceback.print_exception, a)
a = KeyError("hidden")
a.__context__ = b
a.__suppress_context__ = True
shown(traceback.print_exception, a)
link = None
for i in range(3000):
    new = ValueError(i)
    new.__context__ = link
    link = new
print(len("".join(traceback.format_exception(link)).splitlines()))
full = traceback.TracebackException.from_exception(a)
small = traceback.TracebackException.from_exception(a, compact=True)
print(full.__context__ is None, small.__context__ is None)

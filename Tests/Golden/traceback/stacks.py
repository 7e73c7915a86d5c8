# The frames that run.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

def inner():
    shown(traceback.print_stack)
    shown(traceback.print_stack, limit=1)
    shown(traceback.print_stack, limit=-1)
    print([entry.name for entry in traceback.extract_stack()])
    import sys
    print([line for frame, line in traceback.walk_stack(sys._getframe())])

def outer():
    inner()

outer()

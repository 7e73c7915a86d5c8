# Equal entries are counted after the third.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

def down(n):
    if n:
        down(n - 1)
    else:
        1 / 0

for depth in (1, 2, 3, 4, 40):
    try:
        down(depth)
    except ZeroDivisionError:
        shown(traceback.print_exc)

# differs: CPython fails at some of these.
# Columns that lie outside the line, and in the wrong order, are no trouble.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

for start, end, last in [(0, 0, 1), (5, 2, 1), (100, 200, 1), (-5, 3, 1), (3, -1, 1), (0, 5, 9), (2, 1, 0)]:
    entry = traceback.FrameSummary(
        "a.py", 1, "f", line="é = f(x)[1] + 2", colno=start, end_colno=end, end_lineno=last)
    text = traceback.format_list([entry])[0]
    print(text.splitlines()[0])

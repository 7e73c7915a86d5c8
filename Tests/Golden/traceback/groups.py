# Exception groups, nested, wide and deep.
import io
import traceback

def shown(write, *arguments, **named):
    """What a function of traceback prints, without folders."""
    out = io.StringIO()
    write(*arguments, file=out, **named)
    print(out.getvalue().replace(__file__.rpartition("/")[0] + "/", ""), end="")

def group(n, depth):
    if depth == 0:
        return ValueError(n)
    return ExceptionGroup(f"level {depth}", [group(i, depth - 1) for i in range(n)])

try:
    try:
        raise TypeError(1)
    except TypeError as one:
        try:
            1 / 0
        except ZeroDivisionError as two:
            raise ExceptionGroup("some", [one, two, group(20, 1)])
except ExceptionGroup as error:
    shown(traceback.print_exception, error)
    shown(traceback.print_exception, group(2, 3))
    deep = group(1, 13)
    shown(traceback.print_exception, deep)
    narrow = traceback.TracebackException.from_exception(deep, max_group_depth=2)
    shown(narrow.print)
    narrow = traceback.TracebackException.from_exception(group(4, 2), max_group_width=2)
    shown(narrow.print)
    print(traceback.format_exception_only(group(2, 2), show_group=True))

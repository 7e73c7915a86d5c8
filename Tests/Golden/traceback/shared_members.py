# Groups may share members: each is told where it stands.
import traceback

inner = ExceptionGroup("inner", [ValueError(1), TypeError(2)])
try:
    raise ExceptionGroup("outer", [inner, inner, KeyError("k")])
except ExceptionGroup as e:
    e.__traceback__ = None
    print("".join(traceback.format_exception(e)), end="")
    print("".join(traceback.TracebackException.from_exception(e).format_exception_only(show_group=True)), end="")
    narrow = traceback.TracebackException(type(e), e, None, max_group_width=1, max_group_depth=2)
    print("".join(narrow.format()), end="")

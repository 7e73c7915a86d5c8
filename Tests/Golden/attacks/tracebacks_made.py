# differs: CPython has no restricted realm.
# options: -r
"""Tracebacks lead to no frame and may be put together in no loop."""

import traceback
import types


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


def caught():
    try:
        1 / 0
    except ZeroDivisionError as e:
        return e


e = caught()
t = e.__traceback__
refused(lambda: t.tb_frame)
refused(lambda: type(t).tb_frame.__get__(t))
refused(lambda: type(t)(None, None, 1, 1))
refused(lambda: type(t)(t, t, 1, 1))
refused(lambda: setattr(t, "tb_next", t))
refused(lambda: setattr(t, "tb_next", 5))
refused(lambda: setattr(t, "tb_lineno", 5))
refused(lambda: setattr(e, "__traceback__", 5))
refused(lambda: setattr(e, "__context__", 5))
refused(lambda: e.with_traceback(e))
refused(lambda: types.TracebackType.__new__(types.TracebackType))
e.__context__ = e.__cause__ = e
print(traceback.format_exception(e)[-1], end="")
refused(lambda: next(traceback.walk_tb(t)))
refused(lambda: next(traceback.walk_stack(None)))
refused(lambda: traceback._traceback.frame(0))
refused(lambda: traceback.TracebackException.from_exception(e, capture_locals=True))
print(traceback.extract_tb(t)[0].name, traceback.extract_stack()[-1].name)
traceback.clear_frames(t)
refused(lambda: traceback.linecache.os)

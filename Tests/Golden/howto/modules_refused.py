# differs: CPython has no rexec. What is not on the HOWTO's list is refused by name, or is not there.
import rexec

r = rexec.RExec()
for name in (
    "_socket socket itertools _io io signal imp thread nosuch gc fcntl pwd subprocess ctypes _ctypes "
    "atexit _struct"
).split():
    try:
        r.r_exec(f"import {name}; print('ok', {name}.__name__)")
    except ImportError as error:
        print(name, type(error).__name__, error, isinstance(error, rexec.PolicyError))

# What is written in Python is free; it runs restricted.
r.r_exec("import datetime, textwrap, bisect; print(datetime.date(2002, 12, 17).isoformat())")
r.r_exec("import _thread; print(_thread.get_ident() > 0)")
try:
    r.r_exec("_thread.start_new_thread(print, ())")
except Exception as error:
    print(type(error).__name__, error)

"""The cause of what nobody caught tells its text by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Cause(Exception):
    __str__ = staticmethod(work)


raise ValueError("last") from Cause()

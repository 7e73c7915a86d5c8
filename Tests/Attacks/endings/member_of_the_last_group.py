"""A member of the group that nobody caught tells its text by a native function."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Member(Exception):
    __str__ = staticmethod(work)


raise ExceptionGroup("last", [Member(), ValueError()])

"""The text of what nobody caught is made by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Last(Exception):
    __str__ = staticmethod(work)


raise Last

"""An object that lives to the end is finalised by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Kept:
    __del__ = staticmethod(work)


kept = Kept()

"""A note on what nobody caught is turned into text by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Note:
    __str__ = staticmethod(work)


last = ValueError("last")
last.__notes__ = [Note()]
raise last

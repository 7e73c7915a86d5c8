"""The key that was missing last shows itself by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Key:
    __repr__ = staticmethod(work)


raise KeyError(Key())

"""A warning tells its text by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


import warnings


class Doubt(UserWarning):
    __str__ = staticmethod(work)


warnings.simplefilter("always")
warnings.warn(Doubt())

"""A value of the last statement shows itself by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


import atexit


class Shown:
    __repr__ = staticmethod(work)


show = compile("shown", "<last>", "single")
atexit.register(exec, show, {"shown": Shown()})

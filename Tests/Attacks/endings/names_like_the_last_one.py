"""The names that were perhaps meant are listed by a native function that runs a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Place:
    __dir__ = staticmethod(work)


Place().nothing

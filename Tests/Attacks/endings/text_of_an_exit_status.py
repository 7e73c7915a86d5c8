"""The status that ends the program has a text that a native function makes by running a program."""
import functools

work = functools.partial(exec, 'open("made", "w").close(); print("escaped")', {})


class Status:
    __str__ = staticmethod(work)


raise SystemExit(Status())

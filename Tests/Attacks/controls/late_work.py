"""A little work in a finalizer, an exit function and an exception's text is done."""
import atexit


class Told(Exception):
    def __str__(self):
        return "told " + self.args[0]


class Closing:
    def __init__(self, log):
        self.log = log

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        self.log.append(str(error))
        return True


log = []
with Closing(log):
    raise Told("you")
assert log == ["told you"]


def generator():
    try:
        yield 1
    finally:
        log.append("closed")


g = generator()
next(g)
g.close()
assert log == ["told you", "closed"]
atexit.register(lambda: print("fine"))

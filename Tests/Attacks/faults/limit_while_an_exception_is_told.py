"""A limit is reached in the stream to which an exception that nobody can catch is told."""
# options: --limit cpu=0.2s
# reason: it does not end there
import sys


class Stream:
    def write(self, text):
        while True:
            pass

    def flush(self):
        pass


def hook(unraisable):
    raise ValueError


class Dying:
    def __del__(self):
        raise ValueError


sys.unraisablehook = hook
sys.stderr = Stream()
for i in range(10000):
    Dying()
while True:
    pass

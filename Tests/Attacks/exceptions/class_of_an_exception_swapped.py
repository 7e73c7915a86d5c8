"""A caught exception becomes an instance of a class whose finally never ends."""
# options: --limit steps=80K


class Calm(Exception):
    pass


class Wild(Exception):
    def __del__(self):
        for _ in range(2_000_000):
            pass
        print("escaped")


error = Calm()
error.__class__ = Wild
del error

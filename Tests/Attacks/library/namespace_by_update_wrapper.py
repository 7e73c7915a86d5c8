"""A wrapper with a dictionary of its own is given the namespace of what it wraps."""
import functools


class Taker:
    def update(self, names):
        self.names = names


class Wrapper:
    __dict__ = Taker()


class Victim:
    hidden = 1


functools.update_wrapper(Wrapper(), Victim, (), ("__dict__",))
if Wrapper.__dict__ if False else Wrapper().__dict__.names["hidden"]:
    print("escaped")

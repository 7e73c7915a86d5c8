"""A copy is rebuilt as a function that exists, whose defaults are then set as its state."""
import copy


def guarded(path, allowed=()):
    return path in allowed


class Reduced:
    def __reduce_ex__(self, protocol):
        return lambda: guarded, (), (None, {"__defaults__": (["/secret"],)})


copy.copy(Reduced())
if guarded("/secret"):
    print("escaped")

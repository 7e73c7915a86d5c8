"""Subclasses claim to be longer than they are, and their iterators are set to places in between."""
import array
import collections

kinds = []
for base, given in (
    (list, [1, 2]), (tuple, (1, 2)), (str, "ab"), (str, "\u00e9\U0001f600"), (bytes, b"ab"),
    (bytearray, b"ab"), (collections.deque, "ab"), (dict, {1: 2}),
):
    kinds.append(type("Liar", (base,), {"__len__": lambda self: 2**60})(given))
kinds.append(type("Liar", (array.array,), {"__len__": lambda self: 2**60})("i", [1, 2]))
for kind in kinds:
    for make in iter, reversed, enumerate, type(kind).__iter__, list.__reversed__:
        for place in 2**59, 2**62 - 1, -(2**61), 1000, 2:
            try:
                iterator = make(kind)
                iterator.__setstate__(place)
            except (TypeError, AttributeError):
                pass
            try:
                next(iterator)
                iterator.__length_hint__()
                next(iterator)
            except (StopIteration, AttributeError, IndexError):
                pass
    for use in (
        lambda: kind[2**59], lambda: kind[2**59:], lambda: kind[-(2**60)], lambda: kind.pop(2**50),
        lambda: (lambda *rest: rest)(*kind), lambda: "%s %s" % kind, lambda: b"".join([kind, kind]),
        lambda: isinstance(1, kind), lambda: kind + kind, lambda: kind.copy(), lambda: kind.index(99),
    ):
        try:
            use()
        except (TypeError, ValueError, IndexError, AttributeError, KeyError, MemoryError):
            pass
with open("made", "w"):
    print("escaped")

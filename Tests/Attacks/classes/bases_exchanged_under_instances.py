"""The bases of a class change between layouts under its instances, whose slots are then written."""
# reason: where CPython refuses the bases nothing is changed; what is tried is the other machine's memory
import itertools

for base in (object, dict, list, str, set):
    classes = [
        type("A", (base,), {}),
        type("C", (base,), {"__slots__": ("q", "r")}),
        type("D", (base,), {"__slots__": ("q", "r", "__dict__")}),
        type("E", (base,), {"__slots__": ("r", "q")}),
        type("S", (base,), {"__slots__": ()}),
    ]
    classes += [type("N", (c,), {"__slots__": ("z",)}) for c in classes]
    for old, new in itertools.permutations(classes, 2):
        T = type("T", (old,), {"__slots__": ("m",)})
        x, guard = T(), [[i] for i in range(20)]
        try:
            T.__bases__ = (new,)
        except TypeError:
            continue
        for name in ("q", "r", "z", "m", "other"):
            try:
                setattr(x, name, name)
                assert getattr(x, name) == name
            except AttributeError:
                pass
        if guard != [[i] for i in range(20)]:
            print("escaped")

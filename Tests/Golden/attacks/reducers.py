# differs: CPython has no restricted realm.
# options: -r
"""Copying and pickling take nothing apart that is hidden."""

import copyreg
import types


def refused(action):
    try:
        result = action()
        print("ESCAPED" if result is not None else "nothing", str(result)[:60])
    except Exception as e:
        print(type(e).__name__, e)


def generate():
    yield


class C:
    __slots__ = ("a",)

    def method(self):
        pass


class Cheat:
    def __reduce_ex__(self, protocol):
        return getattr, (refused, "__globals__")


g = generate()
for x in (refused, C, C().method, C.a, g, types, [].append, len, property(refused), super(C, C()),
          open, print.__init__, type(g).gi_frame, classmethod(refused), iter(lambda: 1, 1)):
    for protocol in (0, 2, 4):
        try:
            made = x.__reduce_ex__(protocol)
        except Exception as e:
            made = type(e).__name__
        for part in made if isinstance(made, tuple) else ():
            if isinstance(part, (dict, type(refused.__reduce_ex__), types.CellType)):
                print(str(part)[:40] if not isinstance(part, dict) else sorted(part))
        print(made if isinstance(made, str) else made[0].__name__, end=" ")
    print()
copyreg.pickle(type(refused), lambda f: (getattr, (f, "__globals__")))
refused(lambda: copyreg.dispatch_table[type(refused)](refused)[0](*copyreg.dispatch_table[type(refused)](refused)[1]))
refused(lambda: Cheat().__reduce_ex__(2)[0](refused, "__globals__"))
refused(lambda: object.__reduce_ex__(C(), 0))
refused(lambda: copyreg._reconstructor(type(refused), object, None))
refused(lambda: copyreg.__newobj__(type(g)))

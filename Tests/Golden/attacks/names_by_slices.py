# differs: CPython has no restricted realm.
# options: -r
"""Attribute names are exact, whatever their class says."""

class Name(str):
    def __getitem__(self, i):
        return "x"

    def __eq__(self, other):
        return other == "name"

    def startswith(self, *rest):
        return False

    __hash__ = str.__hash__


def f():
    pass


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        print(type(e).__name__, e)


refused(lambda: getattr(f, Name('__globals__')))
refused(lambda: hasattr(f, Name('__globals__')) or 1 / 0)
refused(lambda: '{0.__glo\uff42als__}'.format(f))
refused(lambda: f.__gloｂals__)
refused(lambda: getattr(f, '__gloｂals__'))
refused(lambda: object.__getattribute__(f, Name('__code__')))

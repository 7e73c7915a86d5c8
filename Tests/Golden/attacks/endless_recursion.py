# differs: CPython has no restricted realm.
# options: -r
"""Recursion through any special method ends."""

class R:
    def __getattr__(self, name):
        return getattr(self, name + "x")

    def __add__(self, other):
        return self + other

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __repr__(self):
        return repr(self)

    def __len__(self):
        return len(self)

    def __bool__(self):
        return bool(self)

    def __iter__(self):
        return iter(self)

    def __getitem__(self, i):
        return self[i]

    def __call__(self):
        return self()

    def __contains__(self, x):
        return x in self

    def __format__(self, spec):
        return format(self, spec)

    def __lt__(self, other):
        return self < other

    def __int__(self):
        return int(self)

    def __dir__(self):
        return dir(self)


class G:
    def __iter__(self):
        yield from self


class Meta(type):
    def __instancecheck__(cls, x):
        return isinstance(x, cls)


class M(metaclass=Meta):
    pass


class D(dict):
    def __missing__(self, key):
        return self[key]


class P:
    @property
    def x(self):
        return self.x


def refused(action):
    try:
        print("ESCAPED", action())
    except Exception as e:
        # Where the native stack ends first, the words differ.
        print(type(e).__name__, str(e)[:32])


refused(lambda: R().x)
refused(lambda: R() + 1)
refused(lambda: R() == 1)
refused(lambda: hash(R()))
refused(lambda: repr(R()))
refused(lambda: str(R()))
refused(lambda: len(R()))
refused(lambda: bool(R()))
refused(lambda: iter(R()))
refused(lambda: R()[1])
refused(lambda: R()())
refused(lambda: 1 in R())
refused(lambda: format(R()))
refused(lambda: f'{R()}')
refused(lambda: sorted([R(), R()]))
refused(lambda: int(R()))
refused(lambda: next(iter(G())))
refused(lambda: isinstance(1, M))
refused(lambda: D()[1])
refused(lambda: P().x)
refused(lambda: dir(R()))

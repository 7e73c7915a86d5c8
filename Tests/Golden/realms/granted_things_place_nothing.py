# differs: CPython has no rexec
# What was granted to a realm grants nothing, whoever calls it: the realm may have named it as what
# trusted code calls.
import functools
import rexec


class Vault:
    def go(self):
        return "secret"


r = rexec.RExec()
m = r.add_module("__main__")


class Api:
    def keep(self, x):
        m.kept = x
        return 0

    @classmethod
    def of_class(cls, x):
        m.kept = x
        return 0

    def generator(self):
        while True:
            x = yield 0
            m.kept = x


class Record:
    def __init__(self, x):
        m.kept = x

    def __lt__(self, other):
        return False


class Called:
    def __call__(self, x):
        m.kept = x
        return 0


def function(x):
    m.kept = x
    return 0


def exposed(x):
    m.kept = x
    return 0


api = Api()
generator = api.generator()
next(generator)
m.function, m.api, m.bound, m.of_class = function, api, api.keep, Api.of_class
m.record, m.called, m.send = Record, Called(), generator.send
m.part, m.cached = functools.partial(api.keep), functools.lru_cache(api.keep)
r.expose("exposed", exposed)
for name in ("function", "api.keep", "bound", "of_class", "record", "called", "send", "part", "cached",
             "exposed"):
    m.kept = None
    sorted([Vault()], key=r.r_eval(name))
    try:
        print(name, "granted", r.r_eval("kept.go()"))
    except AttributeError as error:
        print(name, "held:", error)


# However a call finds its object: captured by a function in it, under another name, among others.
class Captured:
    def __init__(self, x):
        self.it = lambda: self
        m.kept = x


class New:
    def __new__(*given):
        m.kept = given[1]


class Alias:
    def setup(self, x):
        m.kept = x
    __init__ = setup


class CalledCaptured:
    def __call__(self, x):
        it = lambda: self
        m.kept = x
        return 0


class CalledStar:
    def __call__(*given):
        m.kept = given[1]
        return 0


class CalledAlias:
    def run(self, x):
        m.kept = x
        return 0
    __call__ = run


class CalledPartial:
    def run(self, x):
        m.kept = x
        return 0
    __call__ = functools.partialmethod(run)


class CalledStatic:
    @staticmethod
    def __call__(x):
        m.kept = x
        return 0


class Methods:
    def captured(self, x):
        it = lambda: self
        m.kept = x
        return 0

    def rebound(self, x):
        self = None
        m.kept = x
        return 0

    def star(*given):
        m.kept = given[1]
        return 0

    @classmethod
    def of_class(cls, x):
        it = lambda: cls
        m.kept = x
        return 0

    def kept(self, x):
        m.kept = x
        return 0

    partial = functools.partialmethod(kept)
    cached = functools.lru_cache(lambda self, x: setattr(m, "kept", x) or 0)


def exposed_generator(x):
    m.kept = x
    yield 0


async def exposed_coroutine(x):
    m.kept = x


r.expose("exposed_generator", exposed_generator)
r.expose("exposed_coroutine", exposed_coroutine)
of = Methods()
for key in (Captured, New, Alias, CalledCaptured(), CalledStar(), CalledAlias(), CalledPartial(),
            CalledStatic(), of.captured, of.rebound, of.star, of.of_class, of.partial, of.cached):
    name = getattr(key, "__name__", type(key).__name__)
    for how, use in {
        "sorted": lambda key: sorted([Vault(), Vault()], key=(lambda x: (key(x), 0)[1])),
        "key": lambda key: sorted([Vault()], key=key),
        "map": lambda key: list(map(key, [Vault()])),
    }.items():
        m.kept = None
        m.key = key
        try:
            use(r.r_eval("key"))
            print(name, how, "granted", r.r_eval("kept.go()"))
        except AttributeError:
            print(name, how, "held")
for name in "exposed_generator", "exposed_coroutine":
    m.kept = None
    for made in map(r.r_eval(name), [Vault()]):
        try:
            made.send(None)
        except StopIteration:
            pass
    try:
        print(name, "granted", r.r_eval("kept.go()"))
    except AttributeError:
        print(name, "held")


# What was granted to several realms grants to none.
r2 = rexec.RExec()
m2 = r2.add_module("__main__")


class OfBoth:
    def run(*given):
        given = list(given)
        x, given = given.pop(), None
        m2.kept = x
        yield 0
    __call__ = run


m.key = m2.key = OfBoth()
for made in map(r2.r_eval("key"), [Vault()]):
    list(made)
try:
    print("of both granted", r2.r_eval("kept.go()"))
except AttributeError:
    print("of both held")
function(Vault())
try:
    print("called by the host:", r.r_eval("kept.go()"))
except AttributeError as error:
    print("called by the host:", error)
m.kept = Vault()
print("stored by the host:", r.r_eval("kept.go()"))

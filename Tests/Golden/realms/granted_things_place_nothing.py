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
function(Vault())
try:
    print("called by the host:", r.r_eval("kept.go()"))
except AttributeError as error:
    print("called by the host:", error)
m.kept = Vault()
print("stored by the host:", r.r_eval("kept.go()"))

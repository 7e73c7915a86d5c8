# differs: CPython has no rexec. What a guest's object says of its class is no news to trusted code.
import abc
import collections.abc
import functools
import rexec


class Own:
    pass


class Abstract(abc.ABC):
    pass


class Checked(Abstract):
    pass


r = rexec.RExec()
r.expose("own", lambda: Own)
r.expose("abstract", lambda: Checked)
r.r_exec("""
class Lie:
    __class__ = property(lambda self: str)
class Found:
    def __getattribute__(self, name):
        return str if name == "__class__" else object.__getattribute__(self, name)
class Missing:
    @property
    def __class__(self): raise AttributeError
    def __getattr__(self, name): return str
class Based:
    __bases__ = (str, own())
class Trusted:
    __class__ = property(lambda self: own())
class Registered:
    __class__ = property(lambda self: abstract())
class Honest:
    __class__ = property(lambda self: Lie)
    def __len__(self): return 0
""")
for name in "Lie", "Found", "Missing":
    x = r.r_eval(f"{name}()")
    print(name, isinstance(x, str), isinstance(x, (int, str)), isinstance(x, int | str))
    print(isinstance(x, collections.abc.Sequence), x.__class__.__name__)
    match x:
        case str():
            print("a str")
        case _:
            print("no str")
print(isinstance(r.r_eval("Trusted()"), Own), isinstance(r.r_eval("Registered()"), Abstract))
for base in str, Own:
    try:
        print(issubclass(r.r_eval("Based()"), base))
    except TypeError as e:
        print(e)


@functools.singledispatch
def kind(x):
    return "anything"


kind.register(str)(lambda x: "a str")
print(kind(r.r_eval("Lie()")))
try:
    super(str, r.r_eval("Lie()"))
except TypeError as e:
    print(e)

# In its own realm, and of a class of its own realm, it may claim what it likes.
r.r_exec("print(isinstance(Lie(), str), Lie().__class__, isinstance(Honest(), Lie))")
print(isinstance(r.r_eval("Honest()"), r.r_eval("Lie")), isinstance(r.r_eval("Honest()"), collections.abc.Sized))
print(r.r_eval("Honest()").__class__.__name__)


# A proxy of trusted code may claim a class as ever.
class Proxy:
    __class__ = property(lambda self: str)


print(isinstance(Proxy(), str))

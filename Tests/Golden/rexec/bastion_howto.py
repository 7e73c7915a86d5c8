# differs: CPython has no rexec. What the HOWTO says about bastions.
import Bastion
import rexec

r_env = rexec.RExec()
maindict = r_env.add_module("__main__").__dict__


class SD:
    def __init__(self):
        self.data = {}
        self.secret = 42

    def __getitem__(self, k):
        return self.data[k]

    def __setitem__(self, k, v):
        self.data[k] = v

    def _priv(self):
        return "p"

    def add(self, n):
        self.secret = self.secret + n
        return self.secret

    def __repr__(self):
        return "<SD thing>"


def show(source):
    try:
        r_env.r_exec(source)
    except Exception as e:
        print(f"{type(e).__name__}: {e}")


SS = SD()
maindict["S"] = Bastion.Bastion(SS, filter=lambda name: name in ["__getitem__", "__setitem__"])
show("S['a'] = 1\nprint(S['a'])")
show("del S['a']")
show("len(S)")
show("S.add(1)")
show("S.data")

maindict["B"] = Bastion.Bastion(SS)
show("print(B.add(8))")
show("B.secret")
show("B._priv()")
show("B['a']")
show("B.nosuch")
show("print(repr(B), B)")
show("print(B.add(1))\nprint(B.add(1))")
show("B.add.__self__")
show("B.add.__func__")
show("B._get_.__defaults__")
show("print(B._get_('add', lambda n: 'mine'))")
show(
    "class E(str):\n"
    "    def __getitem__(self, i): return 'a'\n"
    "    def startswith(self, *a): return False\n"
    "    def __eq__(self, other): return other == 'add'\n"
    "    __hash__ = str.__hash__\n"
    "print(getattr(B, E('_priv'))())"
)

b = Bastion.Bastion(SS)
SD.__repr__ = lambda self: "changed"
print(repr(b))


class BC(Bastion.BastionClass):
    def __repr__(self):
        return "BC:" + self._name_


print(repr(Bastion.Bastion(SS, lambda n: 1, "n", BC)))
print(repr(Bastion.Bastion(SS, name="n")))
for attempt in (
    lambda: Bastion.Bastion(SS, **{"class": Bastion.BastionClass}),
    lambda: Bastion.Bastion(SS, lambda n: 1 / 0).add,
    lambda: Bastion.Bastion(SS, None).add,
    lambda: Bastion.Bastion(),
    lambda: Bastion.Bastion(SS, bastionclass=5),
):
    try:
        print(attempt())
    except Exception as e:
        print(f"{type(e).__name__}: {e}")

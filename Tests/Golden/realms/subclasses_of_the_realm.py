# differs: CPython has no rexec. A realm finds no subclass that was made in another.
import rexec

one = rexec.RExec()
two = rexec.RExec()


class HostList(list):
    pass


class HostType(type):
    pass


class HostError(Exception):
    pass


one.r_exec("class One(list): pass\nclass OneError(Exception): pass\nclass OneType(type): pass")
two.r_exec("class Two(list): pass\nclass TwoPlain: pass\nclass TwoInt(int): pass")

WALK = """
def walk(base, seen):
    for c in type.__subclasses__(base):
        if c not in seen:
            seen.append(c)
            walk(c, seen)
    return seen
names = sorted({c.__name__ for c in walk(object, [])})
print([n for n in names if n.startswith(("Host", "One", "Two"))])
"""
exec(WALK)
one.r_exec(WALK)
two.r_exec(WALK)

# Asked of what slipped across, and through what reaches a type by another way.
for realm in one, two:
    realm.add_module("__main__").__dict__["given"] = HostList
    for question in (
        "given.__subclasses__()",
        "type.__subclasses__(given)",
        "[c.__name__ for c in [].__class__.__subclasses__()]",
        "[c.__name__ for c in getattr(list, '__subclasses__')()]",
        "list(map(lambda c: c.__name__, list.__subclasses__()))",
    ):
        try:
            print(realm.r_eval(question))
        except Exception as e:
            print(type(e).__name__, e)


class Deeper(HostList):
    pass


print([c.__name__ for c in HostList.__subclasses__()])

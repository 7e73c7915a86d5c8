# differs: CPython has no rexec. A guest's text or number is to trusted code what the built-in type says.
import operator
import rexec

r = rexec.RExec()
r.r_exec("""
def lies(base):
    class Lie(base):
        def __repr__(self): return "guest's"
        def extra(self): return "guest's own"
        def __getattribute__(self, name):
            return "a lie" if name == "lower" else object.__getattribute__(self, name)
    def lie(*args): return "a lie"
    for name in ("eq ne lt le gt ge hash str format len iter contains getitem add radd mul rmul mod rmod "
            "iadd imul bool int float index complex sub neg abs round reversed bytes call").split():
        setattr(Lie, f"__{name}__", lie)
    for name in "startswith endswith split strip encode decode lower real bit_length hex".split():
        setattr(Lie, name, lie)
    return Lie
text = lies(str)("passwd")
octets = lies(bytes)(b"passwd")
number = lies(int)(7)
real = lies(float)(1.5)
pair = lies(complex)(2j)
text.upper = lambda: "a lie"
class Level(int):
    name = "LOW"
    def __str__(self): return self.name
    __format__ = lambda self, spec: self.name
low = Level(1)
def inside(): return [text == "x", text.startswith("x"), number + 1, str(low), f"{low}", low + 1]
""")
get = r.r_eval


def show(*actions):
    for action in actions:
        try:
            print(action(), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()


t, b, n, f, c = (get(name) for name in ("text", "octets", "number", "real", "pair"))
show(lambda: t == "hostname", lambda: t in ("hostname",), lambda: t in {"hostname": 1}, lambda: "passwd" == t)
show(lambda: {"passwd": 1}[t], lambda: {t: 1}["passwd"], lambda: hash(t) == hash("passwd"), lambda: t < "q")
show(lambda: str(t), lambda: f"{t}", lambda: f"{t:>8}", lambda: "%s" % t, lambda: "{}".format(t), lambda: format(t))
show(lambda: t.startswith("host"), lambda: t.upper(), lambda: t.split("s"), lambda: t.strip("p"), lambda: t.encode())
show(lambda: len(t), lambda: list(t), lambda: "a" in t, lambda: t[0], lambda: t + "!", lambda: "!" + t, lambda: t * 2)
show(lambda: bool(t), lambda: list(reversed(t)), lambda: "/".join(["etc", t]), lambda: sorted([t, "a"])[1] is t)
show(lambda: operator.eq(t, "x"), lambda: operator.contains(t, "x"), lambda: getattr(t, "lower")())
show(lambda: str.startswith(t, "p"), lambda: object.__getattribute__(t, "lower")(), lambda: type(t).lower(t))
show(lambda: int(t), lambda: float(t), lambda: t())
show(lambda: repr(t), lambda: t.extra(), lambda: f"{t!r}", lambda: isinstance(t, str))
x = ""
x += t
y = t
y += "!"
print(x, y, match_t := t.__class__.__name__)
match t:
    case "hostname":
        print("lied")
    case "passwd":
        print("true")
show(lambda: b == b"x", lambda: b in (b"x",), lambda: b + b"!", lambda: b"!" + b, lambda: b.decode(), lambda: bytes(b))
show(lambda: list(b)[:2], lambda: b[0], lambda: hash(b) == hash(b"passwd"), lambda: len(b), lambda: bool(b))
show(lambda: n == 8, lambda: n + 1, lambda: 1 + n, lambda: n < 5, lambda: -n, lambda: [0] * 8 and list(range(9))[n])
show(lambda: str(n), lambda: f"{n}", lambda: f"{n:03}", lambda: "%d %s" % (n, n), lambda: n.__str__(), lambda: int(n))
show(lambda: hash(n), lambda: bool(n), lambda: round(n), lambda: n.real, lambda: n.bit_length(), lambda: {7: 1}[n])
show(lambda: f == 2, lambda: f + 1, lambda: str(f), lambda: f"{f}", lambda: float(f), lambda: int(f), lambda: f.hex())
show(lambda: c == 2, lambda: c + 1, lambda: str(c), lambda: f"{c}", lambda: complex(c), lambda: c.real, lambda: hash(c) == hash(2j))
show(lambda: str(get("low")), lambda: get("low") + 1, lambda: get("low").name, lambda: f"{get('low')}!")


# What trusted code derives from such a class keeps what trusted code has written.
class Derived(type(t)):
    def strip(self):
        return "the host's"


d = Derived("passwd")
show(lambda: d == "x", lambda: d.strip(), lambda: d.lower(), lambda: d.startswith("h"), lambda: str(d))

# Nothing is different inside.
print(get("inside")())
r.r_exec("print(inside(), text.lower)")

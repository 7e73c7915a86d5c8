# differs: CPython has no rexec. What slips across is opaque by every way to an attribute.
import rexec


class T:
    secret = 1


t = T()
r = rexec.RExec()
r.r_exec("""
class W:
    def __add__(self, other):
        global kept
        kept = other
        return self
""")
r.r_eval("W()") + t
print(r.r_eval("kept") is t)
for source in (
    "kept.secret",
    "getattr(kept, 'secret')",
    "'{0.secret}'.format(kept)",
    "object.__getattribute__(kept, 'secret')",
    "__import__('operator').attrgetter('secret')(kept)",
    "type(kept).secret",
    "type.__getattribute__(type(kept), 'secret')",
    "setattr(kept, 'secret', 5)",
    "object.__setattr__(kept, 'secret', 5)",
):
    try:
        print("ESCAPED", source, r.r_eval(source))
    except AttributeError as e:
        print("denied", source)
r.r_exec("match kept:\n  case object(secret=s): print('ESCAPED', s)\n  case _: print('no match')")
print(t.secret)

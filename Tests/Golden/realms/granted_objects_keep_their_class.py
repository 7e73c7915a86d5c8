# differs: CPython has no rexec. A guest may set attributes of what was granted to it, but not its class.
import rexec


class Account:
    def allows(self, what):
        return False


class Fault(Exception):
    pass


r = rexec.RExec()
r.add_module("__main__").account = account = Account()
r.add_module("__main__").fault = fault = Fault()
r.r_exec("class Mine:\n    def allows(self, what): return True\nclass Wrong(Exception): pass")
for source in (
    "account.__class__ = Mine", "setattr(account, '__class__', Mine)",
    "object.__setattr__(account, '__class__', Mine)", "fault.__class__ = Wrong", "account.note = 'a note'",
):
    try:
        r.r_exec(source)
        print(source, "-> done")
    except Exception as e:
        print(source, "->", type(e).__name__, e)
print(account.allows("anything"), account.note, type(account) is Account, type(fault) is Fault)
r.r_exec("x = Mine()\nclass Other: pass\nx.__class__ = Other\nprint(type(x).__name__)")

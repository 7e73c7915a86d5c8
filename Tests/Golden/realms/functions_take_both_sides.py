# differs: realms are Cordon's own
# A plain function of trusted code takes objects of both sides, in any order.
import rexec

environment = rexec.RExec()
environment.r_exec("class Theirs:\n  def __str__(self): return 'theirs'\nit = Theirs()")
it = environment.r_eval("it")


class Ours:
    def __str__(self):
        return "ours"


print(it, Ours())
print(str(getattr(it, "missing", Ours())), isinstance(it, Ours), max(it, Ours(), key=str))


# What a class that was granted makes is the caller's, but not what the caller has given it.
class Same:
    secret = "secret"

    def __new__(cls, x=None):
        return object.__new__(cls) if x is None else x


def give():
    raise Exception(Same())


environment.add_module("__main__").Same = Same
environment.expose("give", give)
environment.r_exec("""
try: give()
except Exception as e: held = e.args[0]
print(Same().secret)
try: print(Same(held).secret)
except AttributeError as e: print(e)
""")

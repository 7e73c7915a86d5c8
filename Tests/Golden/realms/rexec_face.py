# differs: CPython has no rexec.
import rexec

r = rexec.RExec()
r.r_exec("import math")
print(r.r_eval("math.sqrt(16)"))
for source in (
    "import socket",
    "open('/tmp/cordon-rexec', 'w')",
    "import os; os.system('true')",
    "undefined",
):
    try:
        r.r_exec(source)
    except Exception as e:
        print(type(e).__name__, e, isinstance(e, rexec.PolicyError))

space = r.add_module("__main__").__dict__
space["username"] = "Kate Bush"
print(r.r_eval("username.upper()"))


def g():
    return "I'm unrestricted: " + str(hasattr(__import__("os"), "system"))


r.r_exec("def f(): return g()")
f = r.r_eval("f")
try:
    f()
except NameError as e:
    print("NameError", e)
space["g"] = g
print(f())

# A function from the fence stays behind it, whoever calls it.
r.r_exec("def spy(): import os; return os.system('true')")
try:
    r.r_eval("spy")()
except AttributeError as e:
    print(e)


# What slips across by accident is worth nothing.
class Secret:
    def reveal(self):
        return "secret"


r.r_exec("""
class Eq:
    def __eq__(self, other):
        global got
        got = other
        return True
""")
r.r_eval("Eq()") == Secret()
try:
    print(r.r_eval("got.reveal()"))
except AttributeError as e:
    print("denied:", e)

# Limits cannot be caught inside.
try:
    r.r_exec("""
try:
    while True: pass
except BaseException:
    print("caught")
finally:
    print("finally")
""")
except rexec.LimitError as e:
    print("LimitError", e)
print(r.r_eval("1 + 1"))

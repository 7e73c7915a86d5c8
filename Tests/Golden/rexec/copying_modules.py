# differs: CPython has no rexec. Modules copied into an environment, in part or whole.
import builtins
import math
import os
import sys
import textwrap
import types
import rexec

r = rexec.RExec()


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


module = r.copy_except(math, ["pi", "tau"])
print(module is r.modules["math"], module is math, hasattr(math, "pi"))
show("__import__('math').sqrt(4.0)", "hasattr(__import__('math'), 'pi')")
r.copy_only(math, ["e", "nosuch"])
show("hasattr(__import__('math'), 'sqrt'), __import__('math').e")

# Of the host's own modules the chosen names are granted, and run with its rights.
tool = types.ModuleType("tool", "What it is for.")
exec("def where(): return __import__('os').getcwd is not None\ndef hidden(): pass\nx = [1]", tool.__dict__)
module = r.copy_only(tool, ("where", "x"))
print(module is tool, module.__doc__)
show("__import__('tool').where()", "__import__('tool').x", "__import__('tool').hidden")
print(r.copy_none(types.ModuleType("empty")) is r.modules["empty"])
r.copy_except(textwrap, ["dedent"])
show("__import__('textwrap').fill('a b', 1)", "hasattr(__import__('textwrap'), 'dedent')")

# Of sys, os and builtins it is the policy that changes.
r.copy_only(os, ["stat", "getlogin"])
show("__import__('os').uname()", "__import__('posix').stat('/') is not None")
print(r.ok_posix_names)
r.copy_only(sys, ["version"])
show("__import__('sys').platform", "__import__('sys').version is not None", "__import__('sys').argv")
r.copy_except(builtins, ["eval", "exec", "open"])
show("eval('1')", "open('/etc/passwd')", "len('ab')")
print(r.nok_builtin_names, [line for line in r.policy.splitlines() if line.startswith("deny builtin")])
r.copy_none(os)
print(r.ok_posix_names)

# What restricted code has done to its modules does not matter.
r = rexec.RExec()
r.r_exec("""
import sys
class K(str):
    def __eq__(self, other): raise KeyboardInterrupt
    def __hash__(self): raise KeyboardInterrupt
class M(type(sys)):
    def __dir__(self): raise KeyboardInterrupt
    def __delattr__(self, name): raise KeyboardInterrupt
    def __setattr__(self, name, value): raise SystemExit
sys.modules['cmath'] = M('cmath')
sys.modules['tool'] = 5
""")
print(r.copy_only(__import__("cmath"), ["sqrt"]) is r.modules["cmath"])
try:
    r.copy_only(tool, ["where"])
except Exception as e:
    print(type(e).__name__, e)

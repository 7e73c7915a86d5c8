# differs: rexec is Cordon's own
# With hooks of the host's, the modules whose names the policy lists stay what the policy makes of them,
# and restricted code neither gets nor changes what it has only put into its module table.
import rexec
import types


class Hooks(rexec.RHooks):
    pass


package = types.ModuleType("package")
package.__path__ = ["/nowhere"]
package.secret = "secret"


def give():
    raise Exception(package, give)


def attempt(text):
    environment = rexec.RExec(Hooks())
    environment.expose("give", give)
    try:
        environment.r_exec(text)
    except (AttributeError, ImportError) as problem:
        print(type(problem).__name__, problem)
    return environment


attempt("import posix; reload(posix); print(hasattr(posix, 'system'), hasattr(posix, 'stat'))")
attempt("""
import sys
del sys.modules['posix']
import posix
print(hasattr(posix, 'system'))
reload(sys)
print(hasattr(sys, '_getframe'))
""")
attempt("import math; reload(math); print(math.sqrt(4))")
HELD = """
import sys
try: give()
except Exception as e: package, function = e.args
sys.modules['package'] = package
sys.modules['function'] = function
"""
attempt(HELD + "import package; print(package.secret)")
attempt(HELD + "import function; function()")
attempt(HELD + "import package.part")
attempt(HELD + "package.part")
attempt(HELD + "reload(package)")
environment = attempt(HELD)
environment.add_module("package").mark = 1
print(hasattr(package, "mark"), hasattr(package, "__file__"))

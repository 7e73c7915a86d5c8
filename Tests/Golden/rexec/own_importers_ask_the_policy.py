# differs: CPython has no rexec. An importer of the host's gives no module that the policy denies.
import rexec
class Hooks(rexec.RHooks): pass
for hooks in None, Hooks():
    r = rexec.RExec(hooks)
    for code in "import weakref", "import itertools", "import _library", "import struct":
        try: r.r_exec(code)
        except ImportError as e: print(hooks and "own", e)
        else:
            if code in ("import itertools", "import _library"): print("escaped", code)
    r.edit("deny module struct _struct")
    try: r.r_exec("import struct")
    except ImportError as e: print(hooks and "own", e)
    else: print("escaped after deny")

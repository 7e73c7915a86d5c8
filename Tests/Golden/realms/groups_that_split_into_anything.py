# differs: CPython has no rexec. What a group is split into are exceptions.
import rexec
r = rexec.RExec()
r.r_exec("""
class G(ExceptionGroup):
    def split(self, what): return None, 5
def boom(): raise G('x', [ValueError(), KeyError()])
""")
try:
    try: r.r_eval("boom")()
    except* ValueError: pass
except BaseException as e: print("held", e)
except: print("escaped")
try: r.r_exec("try: boom()\nexcept* ValueError: pass")
except BaseException as e: print("held", e)
print("not escaped, if this is printed twice")
print("not escaped, if this is printed twice")

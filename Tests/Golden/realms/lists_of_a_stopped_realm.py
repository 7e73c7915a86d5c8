# differs: CPython has no rexec. A realm that has used up its steps does not stop who edits its lists.
import rexec
r = rexec.RExec()
r.limits["steps"] = 10_000
try: r.r_exec("while True: pass")
except rexec.LimitError: pass
try: r.ok_path = ["/srv/modules"]
except BaseException: pass
finally: print("held")

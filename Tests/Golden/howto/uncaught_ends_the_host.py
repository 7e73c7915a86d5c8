# differs: CPython has no rexec. What nobody catches ends the host program, as the HOWTO warns.
import rexec

r = rexec.RExec()
try:
    r.r_exec("raise KeyError('caught')")
except KeyError as error:
    print(error)
print("goes on")
r.r_exec("def fail(): raise KeyError('k')\nfail()")
print("not reached")

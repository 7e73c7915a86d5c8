# differs: CPython has no rexec. The HOWTO's first example, and its first two refusals.
import rexec

r_env = rexec.RExec()
print(r_env.r_exec("import string"))
expr = "'This is a test'.upper()"
print(r_env.r_eval(expr))
print(r_env.r_eval("string.capwords('this is a test')"))
for refused in ("import socket", "file = open('/tmp/a.out', 'w')"):
    try:
        r_env.r_exec(refused)
    except (ImportError, IOError) as error:
        print(type(error).__name__, str(error))
r_env.r_exec("""
try:
    file = open('/tmp/a.out', 'w')
except IOError as error:
    print('caught:', error)
print('still here')
""")

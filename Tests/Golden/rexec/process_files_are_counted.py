# differs: CPython has no rexec
"""Files that name processes are among those that a realm may have open."""
import rexec

r = rexec.RExec()
r.edit("allow os pidfd_open")
r.edit("allow os getpid")
r.edit("allow os close")
r.edit("limit files 8")
r.r_exec("""
import os
files = []
try:
    while len(files) < 5000:
        files.append(os.pidfd_open(os.getpid()))
except OSError as e:
    print(e.strerror, len(files) <= 8)
os.close(files.pop())
os.close(os.pidfd_open(os.getpid()))
""")

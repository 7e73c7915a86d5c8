# differs: CPython has no rexec
"""A rule for one file below /proc is a rule for that file."""
import rexec

r = rexec.RExec()
r.edit("deny read /proc")
def attempt(path):
    try:
        print(path, len(r.r_open(path).read()) > 0)
    except OSError as e:
        print(path, type(e).__name__)
attempt("/proc/version")
r.edit("allow read /proc/version")
attempt("/proc/version")
attempt("/proc/cpuinfo")

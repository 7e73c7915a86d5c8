"""The environment is read by another of the names that a process has in the kernel's tree."""
import os

for name in ("self", "thread-self", "self/task/%d" % os.getpid(), str(os.getpid()), "self/cwd/../proc/self"):
    for file in ("/proc/%s/environ", "//proc/./%s/environ", "/proc/%s/../self/environ"):
        try:
            if open(file % name, "rb").read(1):
                print("escaped")
                raise SystemExit
        except OSError:
            pass

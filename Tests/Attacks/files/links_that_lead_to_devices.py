"""Names that are links, or seem harmless, lead to devices and to other processes."""
import os

for name in "/dev/stdin", "/dev/fd", "/etc/mtab", "/dev/../dev/null", "/proc/thread-self/comm":
    try:
        if os.path.islink(name) or os.stat(name):
            if os.stat(name).st_mode and os.readlink(name) if os.path.islink(name) else open(name):
                print("escaped")
    except FileNotFoundError:
        pass

# differs: CPython has no rexec. What the library does for its own sake needs no names of sys.
import os

import rexec

place = "/tmp/cordon-fwalk-%d" % os.getpid()
os.mkdir(place)
os.mkdir(place + "/a")
open(place + "/a/b", "w").close()
r = rexec.RExec()
r.edit(f"reset standard\nallow os *\nallow read {place}")
r.r_exec("import os")
print(r.r_eval(f"[(top[len({place!r}):], dirs, files) for top, dirs, files, _ in os.fwalk({place!r})]"))
os.remove(place + "/a/b")
os.rmdir(place + "/a")
os.rmdir(place)

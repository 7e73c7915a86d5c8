# differs: CPython has no rexec. A file is closed whatever the policy says by then.
import os

import rexec

place = "/tmp/cordon-after-edit-%d" % os.getpid()
os.mkdir(place)
path = os.path.join(place, "f")
with open(path, "w") as f:
    f.write("hello\n")
for mode in ("r", "rb", "r+", "w"):
    r = rexec.RExec()
    r.edit(f"allow read {place}\nallow write {place}\nlimit files 1")
    r.r_exec(f"f = open({path!r}, {mode!r})")
    r.edit("deny read /\ndeny write /")
    r.r_exec("f.close()")
    print(mode, r.r_eval("f.closed"), r.used["files"])
    r.edit(f"allow read {place}")
    r.r_exec(f"with open({path!r}) as g: pass")

# What is still to be written is not.
r.edit(f"allow write {place}")
r.r_exec(f"f = open({path!r}, 'w'); f.write('x')")
r.edit("deny write /")
try:
    r.r_exec("f.close()")
except OSError as e:
    print(e, r.r_eval("f.closed"), r.used["files"])
print(os.path.getsize(path))
os.remove(path)
os.rmdir(place)

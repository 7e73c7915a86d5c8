# differs: CPython has no rexec
"""A folder that may be searched after an edit is searched, and a rule taken back leaves nothing behind."""
import os

import rexec

folder = os.path.realpath("/tmp") + "/cordon-%d" % os.getpid()
os.mkdir(folder)
try:
    with open(os.path.join(folder, "found.py"), "w") as file:
        file.write("value = 1\n")
    r = rexec.RExec()
    r.ok_path = [folder]
    r.edit("deny read " + folder)
    try:
        r.r_exec("import found")
    except ImportError as e:
        print(type(e).__name__)
    r.edit("allow read " + folder)
    r.r_exec("import found; print(found.value)")
finally:
    os.remove(os.path.join(folder, "found.py"))
    os.rmdir(folder)

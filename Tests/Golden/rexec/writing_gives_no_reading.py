# differs: CPython has no rexec
"""A right to write a file gives none to read what is there, by whatever mode it is opened."""
import os

import rexec

folder = os.path.realpath("/tmp") + "/cordon-%d" % os.getpid()
os.mkdir(folder)
try:
    path = os.path.join(folder, "f")
    with open(path, "w") as f:
        f.write("secret")
    r = rexec.RExec()
    r.edit("deny read /")
    r.edit("allow write " + folder)
    r.edit("allow os open read close O_RDWR O_RDONLY")
    main = r.add_module("__main__")
    main.path, main.folder = path, folder
    r.r_exec("""
def attempt(mode, path=path):
    try:
        with open(path, mode) as f:
            f.seek(0)
            print(mode, "read", f.read())
    except OSError as e:
        print(mode, str(e).replace(folder, "FOLDER"))
for mode in "r", "r+", "a+", "rb+":
    attempt(mode)
with open(path, "a") as f:
    print(f.write("!"))
attempt("a+", folder + "/new")
attempt("w+")
attempt("x+", folder + "/made")
""")
    with open(path) as f:
        print(repr(f.read()))
    r.edit("allow read " + folder)
    r.r_exec("held = open(path, 'r+'); print(repr(held.read()))")
    r.edit("deny read " + folder)
    r.r_exec("""
try:
    print(held.seek(0), held.read())
except OSError as e:
    print(type(e).__name__)
""")
finally:
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)

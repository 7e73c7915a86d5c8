# differs: CPython has no rexec. Lists, lines and texts of a policy are views of one thing.
import rexec

r = rexec.RExec()
r.r_exec("import os, sys")


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


names = r.ok_posix_names
held = r.r_eval("os.uname")
names.remove("uname")
show("os.uname()")
try:
    held()
except Exception as e:
    print(type(e).__name__, e)
names.append("uname")
print(held()[0], names[-1], len(names), "uname" in r.ok_posix_names, names == r.ok_posix_names)
r.edit("deny os uname")
print("uname" in names, names.count("uname"))
r.edit("allow os uname\nallow os cpu_count")
print(names[-1], names[-2:])
del names[-1]
names[0:2] = ["getlogin"]
print(names[:3], names)
r.ok_posix_names = ("stat", "getpid")
print(r.ok_posix_names, repr(r.ok_posix_names) == repr(["stat", "getpid"]))
show("os.stat('/') is not None", "os.listdir('/')")
r.ok_posix_names = []
show("os.stat('/')", "os.getpid()")
r.ok_posix_names += ("stat", "stat")
print(r.ok_posix_names, r.ok_posix_names + ("x",), ["y"] + r.ok_posix_names)
names.insert(0, "lstat")
names.sort(reverse=True)
names.reverse()
print(names, names.pop(), names, names.index("lstat"), names.copy())


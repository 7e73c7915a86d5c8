# differs: CPython has no rexec. What sys and os hold for restricted code.
import os
import rexec

r = rexec.RExec()
r.r_exec("import sys, os, posix")


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


names = ("version", "platform", "copyright", "maxsize", "byteorder", "getdefaultencoding")
names += ("getrefcount", "maxunicode", "hexversion", "version_info", "exit")
print(all(r.r_eval(f"hasattr(sys, {name!r})") for name in names))
show("'os' in sys.modules, 'rexec' in sys.modules", "sys.argv", "'math' in sys.builtin_module_names", "sys.exc_info()")
show("sys.builtin_module_names == tuple(sorted(sys.builtin_module_names))")
for name in ("_getframe", "settrace", "stdout", "stderr", "meta_path", "setrecursionlimit"):
    show("sys." + name)
show("sys.ps1 + sys.ps2", "sys.__stdout__", "sys.path_hooks", "sys.gettrace")
print(rexec.RExec.ok_sys_names)
print(r.ok_sys_names == rexec.RExec.ok_sys_names, r.ok_posix_names == rexec.RExec.ok_posix_names)
print([name for name in r.ok_posix_names if not r.r_eval(f"hasattr(posix, {name!r})")])
for name in ("open", "remove", "system", "popen", "execv", "mkdir", "putenv", "chmod", "read"):
    show("posix." + name)
show("os.system('id')", "os.stat('/').st_nlink > 0", "os.listdir is posix.listdir")
os.environ["CORDON_T"] = "1"
show("posix.environ", "posix.environ.__setitem__('CORDON_T', '2')")
print(os.environ["CORDON_T"])


class MyRExec(rexec.RExec):
    ok_posix_names = ("error", "fstat", "listdir", "lstat", "readlink", "stat", "times", "uname")


r = MyRExec()
r.r_exec("import posix, os")
show("posix.uname()[0]", "posix.getpid()", "os.getpid()", "from_elsewhere")
print(r.ok_posix_names, MyRExec.ok_posix_names)
r.r_exec("try:\n  1/0\nexcept ZeroDivisionError:\n  import sys; info = sys.exc_info()")
show("info[0].__name__, str(info[1]), info[2]")
try:
    1 / 0
except ZeroDivisionError:
    print(r.r_exc_info()[2], r.r_exc_info()[1], r.r_eval("sys.exc_info()"))

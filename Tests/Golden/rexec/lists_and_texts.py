# differs: CPython has no rexec. The lists of modules and names, and the text of a policy.
import rexec

r = rexec.RExec()
r.r_exec("import os, sys")


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


r.ok_posix_names = ["stat"]
r.ok_sys_names = ["version"]
show("sys.platform", "sys.argv", "sys.version is not None")
r.ok_sys_names.extend(["platform", "_getframe"])
show("sys.platform", "sys._getframe().f_back")

show("__import__('itertools')")
r.ok_builtin_modules = r.ok_builtin_modules + ("itertools",)
show("__import__('itertools').__name__", "'itertools' in sys.builtin_module_names")
r.ok_builtin_modules.remove("math")
show("__import__('math')", "__import__('textwrap').__name__")
r.ok_file_types = ()
show("__import__('contextlib')", "__import__('time').__name__")
print(r.ok_file_types, r.get_suffixes())
r.ok_file_types.append(1)
show("__import__('contextlib').__name__")

r.ok_path = ["/a"]
r.ok_path.append("/b")
show("sys.path")
r.r_exec("sys.path.append('/c'); sys.path.append(5)")
print(r.ok_path)

text = r.policy
print([line for line in text.splitlines() if line.startswith(("deny os", "allow sys"))])
other = rexec.RExec()
other.policy = text
print(other.policy == text, other.ok_posix_names == r.ok_posix_names)
for line in ("allow moduel x", "allow os", "limit memory lots", "allow os a\nallow", "permit os x"):
    try:
        r.edit(line)
    except ValueError as e:
        print(e)
for wrong in (["a b"], [""], ["a", 5], 5, "a"):
    try:
        r.ok_posix_names = wrong
        print(r.ok_posix_names)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(r.policy == text)


class Strict(rexec.RExec):
    policy_name = "strict"


class Own(rexec.RExec):
    ok_posix_names = ["uname"]

    def __init__(self, modules):
        self.ok_builtin_modules = modules
        rexec.RExec.__init__(self)


r = Strict()
print(r.ok_posix_names)
show("open('/etc/passwd')")
r = Own(["math"])
show("__import__('math').pi", "__import__('time')", "__import__('os').uname()[0]")
print(r.ok_posix_names, r.ok_builtin_modules, Own.ok_posix_names, rexec.RExec().ok_posix_names[0])
try:
    Own("math nosuch")
except TypeError as e:
    print(e)

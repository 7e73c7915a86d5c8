# differs: CPython has no rexec. A module that trusted code asks for by name is the realm's, or was granted under that name.
import rexec, types

tools = types.ModuleType("tools")
tools.check = "the host's own"
r = rexec.RExec()
r.add_module("__main__").tools = tools
r.r_exec("import sys; sys.modules['app'] = tools; sys.modules['__main__'] = tools")
for name in "app", "__main__":
    r.add_module(name).check = "the guest's"
    print("held" if tools.check == "the host's own" else "escaped: " + name)
    tools.check = "the host's own"
r.r_exec("sys.modules['tools'] = tools")
print(r.add_module("tools") is tools)

# differs: CPython has no rexec. Trusted code adds names of its own to the modules that a policy lists.
import rexec


def attempt(r, source):
    try:
        print(source, "->", r.r_eval(source))
    except Exception as e:
        print(source, "->", type(e).__name__, e)


r = rexec.RExec()
r.r_exec("import sys, posix, os")
r.modules["sys"].hello = "hi"
r.modules["posix"].seven = 7
vars(r.modules["os"])["who"] = lambda: "trusted"
vars(r.modules["sys"]).update(more=[1], settrace=len)
for source in (
    "sys.hello", "hasattr(sys, 'hello')", "'hello' in dir(sys)", "posix.seven", "os.seven", "os.who()",
    "sys.more", "sys.settrace('abc')", "sys.gettrace", "os.system", "hasattr(sys, 'gettrace')",
    "__import__('sys').__dict__['hello']",
):
    attempt(r, source)
r.r_exec("from sys import hello; from os import who, seven")

# A name that the policy lists is judged as before, whoever has stored it.
r.modules["sys"].maxsize = 5
attempt(r, "sys.maxsize")
r.ok_sys_names.remove("maxsize")
attempt(r, "sys.maxsize")
r.edit("deny sys hello")
attempt(r, "sys.hello")
r.edit("allow sys hello")
attempt(r, "sys.hello")

# What restricted code stores there is no grant, nor what it puts in the place of a grant.
r.r_exec("sys.own = 1; sys.more = sys.exit")
attempt(r, "sys.own")
attempt(r, "sys.more")
del r.modules["posix"].seven
attempt(r, "posix.seven")

# Neither is what trusted code stores because restricted code has called it.
r.expose("fill", lambda: setattr(r.modules["sys"], "filled", 1))
r.r_exec("fill()")
attempt(r, "sys.filled")


# Functions are exposed there as anywhere.
for name in ("sys.f", "os.f", "posix.g", "os.path.f", "fresh.part.f"):
    r.expose(name, lambda x, name=name: (name, x))
for source in (
    "sys.f(1)", "os.f(1)", "posix.g(1)", "os.g(1)", "os.path.f(1)", "__import__('fresh.part').part.f(1)",
):
    attempt(r, source)
print(r.grants())
r.hide("os.f")
attempt(r, "os.f(1)")
s = rexec.RExec()
s.expose("os.f", lambda: "without an import before")
s.r_exec("import os")
attempt(s, "os.f()")
attempt(s, "type(os.getpid())")


class Made(rexec.RExec):
    def make_sys(self):
        super().make_sys()
        self.modules["sys"].hello = "from make_sys"

    def make_osname(self):
        m = self.add_module("posix")
        m.getpid = lambda: 42
        m.own = "own"


m = Made()
m.r_exec("import sys, posix")
for source in ("sys.hello", "posix.getpid()", "posix.own", "hasattr(posix, 'listdir')", "sorted(dir(posix))"):
    attempt(m, source)


class Usual(rexec.RExec):
    def make_osname(self):
        super().make_osname()
        self.modules["posix"].own = "own"


m = Usual()
m.r_exec("import posix, os")
for source in ("posix.own", "os.own", "type(os.getpid())", "hasattr(os, 'system')"):
    attempt(m, source)


class Without(rexec.RExec):
    def make_osname(self):
        pass


m = Without()
for source in ("__import__('posix')", "__import__('os')"):
    attempt(m, source)

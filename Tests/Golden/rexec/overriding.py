# differs: CPython has no rexec. Methods that a subclass overrides take effect.
import io
import rexec


class NoImports(rexec.RExec):
    def r_import(self, mname, globals={}, locals={}, fromlist=[]):
        raise ImportError("No imports allowed--ever")


class Virtual(rexec.RExec):
    def r_open(self, file, mode="r", buf=-1):
        return io.StringIO("virt:" + file)


class Checked(rexec.RExec):
    policy_name = "standard"

    def r_open(self, file, mode="r", buf=-1):
        if file == "/etc/passwd":
            return rexec.RExec.r_open(self, file, mode, buf)
        raise OSError("not " + file)


class NoReload(rexec.RExec):
    def r_reload(self, m):
        raise ImportError("no reload of " + m.__name__)


class Main(rexec.RExec):
    def make_main(self):
        rexec.RExec.make_main(self)
        self.modules["__main__"].hello = "hi"


class Sys(rexec.RExec):
    def make_sys(self):
        rexec.RExec.make_sys(self)
        self.modules["sys"].argv = ["mine"]


class Initial(rexec.RExec):
    def make_initial_modules(self):
        rexec.RExec.make_initial_modules(self)
        self.add_module("extra").v = 1


class NoSystem(rexec.RExec):
    def make_osname(self):
        pass


class System(rexec.RExec):
    def make_osname(self):
        rexec.RExec.make_osname(self)
        self.modules["posix"].environ = {b"A": b"1"}


class Info(rexec.RExec):
    def r_exc_info(self):
        return "nothing", None, None


class Builtins(rexec.RExec):
    def make_builtin(self):
        import builtins

        m = self.copy_except(builtins, self.nok_builtin_names + ["eval"])
        m.open = self.r_open
        m.extra = 5

    def r_open(self, file, mode="r", buf=-1):
        return io.StringIO(f"{type(file).__name__} {file} {mode}")


class Few(rexec.RExec):
    def make_builtin(self):
        import builtins

        self.copy_only(builtins, ["len", "__import__"])


class Times(rexec.RExec):
    def is_builtin(self, name):
        return name != "math" and super().is_builtin(name)


class Dynamic(rexec.RExec):
    def load_dynamic(self, name, filename, file):
        module = self.add_module("socket")
        module.v = "not " + name
        return module


def show(r, *sources):
    for source in sources:
        try:
            print(type(r).__name__, source, "->", r.r_eval(source))
        except Exception as e:
            print(type(r).__name__, source, "->", type(e).__name__, e)


imports = "__import__('%s')"
show(NoImports(), imports % "math")
try:
    NoImports().r_exec("import math")
except ImportError as e:
    print(e)
show(Virtual(), "open('/etc/shadow').read()", "open('a', 'w').mode")
show(Checked(), "open('/etc/passwd').read(4)", "open('/etc/group')")
show(Checked(), "__import__('_io').open('/etc/group')", "__import__('_io').FileIO('/etc/passwd')")
show(NoReload(), "reload(__import__('math'))", "reload(5)")
show(Main(), "hello")
show(Sys(), imports % "sys" + ".argv")
show(Initial(), imports % "extra" + ".v")
show(NoSystem(), imports % "os", imports % "posix", imports % "math" + ".floor(2.5)")
show(System(), imports % "posix" + ".environ", imports % "os" + ".uname()[0]")
show(Info(), imports % "sys" + ".exc_info()")
r = Builtins()
r.r_exec("class S(str):\n  def __str__(self): return 'lies'\n  __repr__ = __format__ = __str__")
show(r, "open(S('path'), S('r')).read()", "extra", "eval", imports % "math", "len('abc')")
show(Few(), "len('abc')", "print", imports % "math" + ".pi", "open")
show(Times(), imports % "math", imports % "time" + ".__name__")
show(Dynamic(), imports % "socket" + ".v")

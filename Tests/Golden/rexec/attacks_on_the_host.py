# differs: CPython has no rexec. Trusted parts that restricted code meets lead nowhere.
import rexec


class Mine(rexec.RExec):
    secret = "secret"

    def r_open(self, file, mode="r", buf=-1):
        return self

    def r_reload(self, m):
        return 5

    def r_exc_info(self):
        return ("info", self, None)

    def make_builtin(self):
        rexec.RExec.make_builtin(self)
        self.modules["builtins"].method = self.method

    def method(self, *args):
        return "called with %d" % len(args)


r = Mine()


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


r.r_exec("import sys")
show("method(1, 2)", "method.__self__", "method.__func__", "type(method)(method, 5)")
show("reload(sys)", "sys.exc_info()[0]", "sys.exc_info()[1].secret", "sys.exc_info.__closure__")
show("sys.exc_info.__globals__", "reload.__code__", "reload.__builtins__", "open.__globals__")


# Generators, classes and frames see no host.
r = rexec.RExec()
r.r_exec("""
def g():
    frame = G.gi_frame
    while frame is not None:
        if frame.f_globals.get('__name__') == 'rexec': yield 'host seen'
        frame = frame.f_back
G = g()
import sys
""")
show("list(G)", "sys._getframe", "sys.modules['rexec']", "sys.modules['__main__'] is __import__('__main__')")
r.r_exec("sys.modules['x'] = 5; sys.modules['rexec'] = sys")
show("__import__('x')", "__import__('rexec') is sys")


# A table full of traps.
r.r_exec("""
class K(str):
    def __eq__(self, other): raise KeyboardInterrupt
    def __hash__(self): return hash('math')
sys.modules[K('math')] = 5
sys.modules['sys'] = 7
sys.modules['builtins'] = sys.modules['__main__'] = None
sys.path = 5
sys.argv = None
""")
print(r.add_module("math").__name__, r.ok_path, r.ok_posix_names[0])
show("1 + 1")
r.ok_path = ["/a"]
r.s_exec("print('still')")
print(r.r_import("time").__name__)
r.edit("allow os getlogin")
print(r.ok_posix_names[-1])
r.r_exec("del sys.path, sys.modules, sys.stdout, sys.builtin_module_names")
show("__import__('errno').__name__")
r.s_exec("sys.stdout.write('written\\n')")
r.r_exec("class L(list):\n  def __iter__(self): 1/0\n  def __len__(self): return 10**9")
r.r_exec("class S(str): pass\nsys.path = L(['/b', S('/c'), 5]); del sys.meta_path")
print(r.ok_path)
show("__import__('cmath')")

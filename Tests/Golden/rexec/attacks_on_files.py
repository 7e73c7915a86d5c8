# differs: CPython has no rexec. What hostile arguments of open, and of files, gain: nothing.
import io
import os
import rexec

path = "/tmp/cordon-files-%d" % os.getpid()


class Own(rexec.RExec):
    def r_open(self, file, mode="r", buf=-1, encoding=None):
        print(type(file).__name__, type(mode).__name__, type(buf).__name__, type(encoding).__name__)
        if mode == "w":
            return open(path, "w+")
        if file == "bytes":
            return io.BytesIO(b"bytes")
        return io.StringIO("text of " + str(file))


r = Own()
r.r_exec("""
class S(str):
    def __eq__(self, other): return True
    def __str__(self): return 'lies'
    def __hash__(self): return hash('w')
    __format__ = __repr__ = __radd__ = __add__ = __str__
class P:
    count = 0
    def __fspath__(self):
        P.count += 1
        return S('path')
class N(int):
    def __index__(self): return 5
    def __eq__(self, other): return True
""")


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


show("open(S('x'), S('r')).read()", "open(P()).read(), P.count", "open('x', 'r', N(7)).read()")
show("open(3).read()", "open(N(4)).read()", "open(b'x').read()", "open('bytes', 'rb').read()")
show("open('x', encoding=S('utf-8')).read()", "open(None).read()", "open('x', None).read()", "open('x', [])")
show("open('x', opener=open)", "open('x', **{S('mode'): 'r'}).read()", "open()")
r.r_exec("f = open('x', 'w')")
try:
    show("f.write(S('text'))", "f.seek(0)", "f.read()", "f.readline()", "f.write(5)", "f.tell()")
    show("f.name == f.name", "f.mode, f.closed, f.readable(), f.isatty()", "f.truncate(S('2'))")
    show("f.truncate(N(2))", "f.seek(0), list(f)", "f.writelines(open(S('x')))")
    show("f.seek(N(0)), f.readlines()", "f.buffer", "f.detach()", "f.reconfigure()", "f._file")
    show("f.__class__.__init__(f, 5)", "f.__init__(5)", "f.__init__(f)", "type(f).__new__(type(f))", "f.truncate.__func__")
    show("f.truncate.__self__", "type(f).truncate.__closure__", "type(f).closed.fget", "type(f).__subclasses__()")
    show("f.__enter__() is f", "f.__exit__(None, None, None)", "f.closed", "f.read()")
    r.r_exec("class Mine(type(f)): pass")
except AttributeError as e:
    print(e)
finally:
    os.remove(path)

# Streams: a realm pays for what it has the host keep.
r = rexec.RExec()
r.edit("limit output 10K")
r.restricted_stdout = out = io.StringIO()
for source in (
    "import sys\nwhile True:\n  try: sys.stdout.write('x' * 3000)\n  except BaseException: pass",
    "sys.stdout.writelines('x' * 100 for i in range(1000))",
    "class W:\n  def write(self, text): pass\nprint('y' * 20000)",
):
    try:
        r.s_exec(source)
    except rexec.LimitError as e:
        print(e, len(out.getvalue()) <= 10240 * 3)


# A wrapper takes no methods from restricted code.
r = rexec.RExec()
r.s_exec("import sys")
for source in (
    "sys.stdout.__setattr__('write', 5)", "sys.stdout.__init_subclass__()", "sys.stdout.__class__()",
    "sys.stdout.__reduce_ex__(2)", "sys.stdout.__new__(type(sys.stdout), 5)", "sys.stdout.__init__(5)",
):
    try:
        print(r.s_eval(source))
    except Exception as e:
        print(type(e).__name__, e)
r.s_exec("print('still')")


# Hostile streams in the host's hands.
class Host:
    def g(self):
        import sys

        print("secret")
        return sys.stdin.readline()


r = rexec.RExec()
r.add_module("__main__").g = Host().g
for stream in (
    "class T:\n  def write(self, text): return self\n  def flush(self): pass\n  def readline(self, size): return self",
    "class T:\n  def write(self, text): raise KeyError('mine')\n  def flush(self): pass",
    "T = int",
    "class T(str):\n  def write(self, text): return S('x')\n  def flush(self): pass\n  def readline(self, size): return T('line')",
):
    try:
        r.s_exec("import sys\nclass S(str): pass\n" + stream + "\nsys.stdout = sys.stdin = T()")
        print(r.s_eval("type(g()).__name__"))
        print(r.s_exec(stream + "\nsys.stdout = sys.stdin = T()\ngot = g()"), type(r.r_eval("got")).__name__)
    except Exception as e:
        print(type(e).__name__, e)
for source in ("del sys.stdout; g()", "sys.stdout = None; g()", "sys.stdin = sys.stdout; g()"):
    try:
        r.s_exec(source)
        print("done")
    except Exception as e:
        print(type(e).__name__, e)
print("the host's own again")

# differs: CPython has no rexec. Values and exceptions come out as themselves.
import rexec

r = rexec.RExec()
r.r_exec("class K:\n  def __str__(self): return str(open('/tmp/zz', 'w'))\nk = K()")
try:
    print(str(r.r_eval("k")))
except OSError as e:
    print(e)
r.r_exec("def f(): g()\n")
f = r.r_eval("f")
try:
    f()
except NameError as e:
    print(e)


def g():
    print("I'm unrestricted.")


r.add_module("__main__").__dict__["g"] = g
f()
try:
    r.r_exec("raise KeyError('k')")
except KeyError as e:
    print(repr(e))
try:
    r.r_exec("raise 'abc'")
except TypeError as e:
    print(e)


class Hooks(rexec.RHooks):
    def default_path(self):
        return ["/v"]

    def openfile(self, name, mode="r", buffering=-1):
        import io

        if name != "/v/t2.py":
            raise OSError(name)
        return io.StringIO("""
class MyException(Exception): pass
def myfunc():
    print('Raising', repr(MyException))
    raise MyException(5)
print('t2 module initialized')
""")

    def path_isdir(self, path):
        return False


r = rexec.RExec(Hooks())
t3 = "from t2 import MyException, myfunc\nmyfunc()"
try:
    r.r_exec(t3)
except Exception:
    pass
MyException = r.add_module("__main__").__dict__["MyException"]
try:
    r.r_exec(t3)
except MyException as e:
    print("Got", repr(e))

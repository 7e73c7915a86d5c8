# differs: CPython has no rexec. Text and code objects run in an environment's own __main__.
import os
import rexec

r = rexec.RExec()
print(sorted(r.modules))
print(r.r_exec("x = 6*7"), r.r_eval("x"))
r.r_exec(compile("y=5", "<s>", "exec"))
print(r.r_eval("y"), r.r_eval(compile("3+4", "<s>", "eval")), r.r_eval(b"3+5"))
try:
    r.r_exec("x=")
except SyntaxError as e:
    print(e)
r.r_exec("a=1")
r.r_exec("a=a+1")
print(r.r_eval("(a, __name__)"))

path = "/tmp/cordon-%d.py" % os.getpid()
with open(path, "w") as file:
    file.write("z=9\ndef where(): return where.__module__\nprint('run')\n")
try:
    r.r_execfile(path)
    print(r.r_eval("z"), r.r_eval("where()"))
    r.s_execfile(path)
    r.r_exec("exec(open(%r).read())" % path)
    for source, mode in (("1/0", r.r_exec), ("import socket", r.r_exec), ("'a", r.r_eval)):
        with open(path, "w") as file:
            file.write(source)
        try:
            r.r_execfile(path)
        except Exception as e:
            print(type(e).__name__)
finally:
    os.remove(path)
for wrong in (5, None, [], object):
    try:
        r.r_exec(wrong)
    except TypeError as e:
        print(e)
try:
    r.r_execfile("/nonexist")
except OSError as e:
    print(e)

# What trusted code runs in a namespace of the environment is restricted as well.
space = r.add_module("__main__").__dict__
exec("import sys\ndef f(): return hasattr(sys, '_getframe')", space)
print(space["f"](), eval("f()", space))
try:
    exec(compile("open('/tmp/a.out', 'w')", "<s>", "exec"), space)
except OSError as e:
    print(e)

# So is what it runs in a dictionary from there, which may hold other built-ins.
space = r.r_eval("{}")
exec("def f(): return __builtins__", space)
print(space["f"]() is r.modules["builtins"], eval("__builtins__", r.r_eval("{}")) is r.modules["builtins"])
r.r_exec("bad = {'__builtins__': {'len': 5}}")
print(eval("len", r.r_eval("bad")))
try:
    eval("open", r.r_eval("bad"))
except NameError as e:
    print(e)
try:
    eval("open('/tmp/a.out', 'w')", r.r_eval("{}"))
except OSError as e:
    print(e)

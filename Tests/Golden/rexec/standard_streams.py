# differs: CPython has no rexec. The methods with s_ lend standard streams.
import io
import sys
import rexec

r = rexec.RExec()
print(r.s_eval("1+1"))
r.s_exec("import sys; sys.stdout.write('w\\n'); print('p')")
r.s_exec("import sys; sys.stdout.close(); print('still'); print(sys.stdout is sys.stderr)")
try:
    r.r_exec("sys.stdout.write('w\\n')")
except AttributeError as e:
    print(e)
try:
    r.s_exec("1/0")
except ZeroDivisionError as e:
    print(e, sys.stdout is sys.__stdout__)
try:
    r.r_eval("sys.stdout")
except AttributeError as e:
    print(e)
m = r.s_import("math")
print(m.__name__, r.s_reload(m).__name__, r.s_unload(m), "math" in r.modules)
print(rexec.FileBase.ok_file_methods)

# Streams in memory get exact text.
r.restricted_stdin = io.StringIO("one\ntwo\nthree\n")
r.restricted_stdout = out = io.StringIO()
r.restricted_stderr = err = io.StringIO()
r.s_exec("""
name = input("name? ")
print(name, sys.stdin.readline(), end="|")
sys.stderr.write("e")
print(sys.stdin.read(), file=sys.stderr, flush=True)
sys.stdout.writelines(["a", "b"])
""")
print(repr(out.getvalue()), repr(err.getvalue()))
print(sys.stdin is sys.__stdin__, out.closed)


# The host's own functions write there, too, meanwhile.
def g():
    print("from the host")
    return type(sys.stdout).__name__


r.add_module("__main__").g = g
print(r.s_eval("g()"))
print(out.getvalue().splitlines()[-1], r.r_eval("g()"))

# What restricted code puts into their place gets what is printed.
r.s_exec("""
class Mine:
    def __init__(self): self.text = ''
    def write(self, text): self.text += text
    def flush(self): pass
mine = sys.stdout = Mine()
print(1)
g()
""")
print(repr(r.r_eval("mine.text")))
r.r_exec("print('on the console again')")
print(r.s_apply(lambda a, b=2: (a, b, r.s_eval("sys.stdout is not None")), (1,), {"b": 3}))
print(sys.stdout is sys.__stdout__)

# A wrapper has its methods, and no way to the stream.
for source in ("buffer", "encoding", "getvalue", "file", "_file", "__dict__", "detach"):
    try:
        print(source, r.s_eval(f"sys.stdout.{source}"))
    except AttributeError as e:
        print(source, "AttributeError", e)
for source in ("type(sys.stdout)(5)", "sys.stdout.__init__(5)", "sys.stdout.write(5)"):
    try:
        print(source, r.s_eval(source))
    except Exception as e:
        print(source, type(e).__name__, e)

# What the host has put in the place of its standard output gets what is printed, always.
sys.stdout = buffer = io.StringIO()
try:
    rexec.RExec().r_exec("print('x')")
    rexec.RExec().s_exec("print('y')")
finally:
    sys.stdout = sys.__stdout__
print(repr(buffer.getvalue()))

# A limit ends the call, not the order of things.
r.edit("limit output 1K")
r.restricted_stdout = out = io.StringIO()
try:
    r.s_exec("try:\n  while True: print('x' * 99)\nexcept BaseException: print('caught')")
except rexec.LimitError as e:
    print(e)
print(len(out.getvalue()), sys.stdout is sys.__stdout__)

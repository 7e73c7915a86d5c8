# differs: CPython has no rexec. A number of a file that a realm has not opened is no open file to it, and what has no name cannot be opened by another.
import os, rexec

first, second = open(__file__), open(__file__)
nameless = os.open("/tmp", os.O_TMPFILE | os.O_RDWR)
os.write(nameless, b"secret")
r = rexec.RExec()
m = r.add_module("__main__")
m.first, m.nameless, m.here = first.fileno(), nameless, __file__
for code in ("open(first).close()", "open(first, closefd=False).read()", "import os; os.read(first, 1)", "import os; os.fstat(first)",
             "open(f'/proc/self/fd/{nameless}').read()", "import os; os.listdir('/proc/self/fd')"):
    try:
        r.r_exec(code)
        print("escaped", code)
    except (OSError, AttributeError) as e: print(type(e).__name__, e.errno if isinstance(e, OSError) else e)
print(second.readline() == first.readline())

# Its own numbers are.
r.r_exec("""
f = open(here)
with open(f.fileno(), closefd=False) as g: print(len(g.readline()) > 10)
f.close()
""")

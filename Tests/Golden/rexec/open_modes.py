# differs: CPython has no rexec. Files are opened for reading, and in no other way.
import rexec

r = rexec.RExec()


def show(*sources):
    for source in sources:
        try:
            print(source, "->", r.r_eval(source))
        except Exception as e:
            print(source, "->", type(e).__name__, e)


r.r_exec("""
class Liar(str):
    def __eq__(self, other): return True
    def __str__(self): return self
    def __hash__(self): return hash('r')
class Path:
    def __init__(self, path): self.path = path
    def __fspath__(self): return self.path
asked = []
class Changing:
    def __fspath__(self):
        asked.append(1)
        return '/etc/passwd' if len(asked) == 1 else '/proc/self/mem'
""")
show("open('/etc/passwd').read(4)", "open('/etc/passwd', 'rb').read(4)")
show("open('/etc/passwd', 'r', 1).mode", "open(Path('/etc/passwd')).read(4)")
show("open(Changing()).read(4), len(asked)")
for mode in ("w", "a", "x", "r+", "rb+", "w+b"):
    show(f"open('/tmp/cordon-x', {mode!r})")
show("open('/etc/passwd', 'U')", "open('/etc/passwd', Liar('w'))", "open('/nonexist')")
show("open('/proc/self/environ')", "open(Liar('/proc/self/mem'))", "open(None)", "open('a\\0b')")
show("type(open('/etc/passwd', 'rb', 0))('/tmp/cordon-x', 'w')")
r.r_exec("""
try:
    f = open('/tmp/a.out','w')
except IOError as e:
    print('caught:', e)
print('still here')
""")
print(r.r_open("/etc/passwd").mode)
for arguments in (("/tmp/x", "w"), ("/proc/self/mem",), ("/nonexist",)):
    try:
        r.r_open(*arguments)
    except OSError as e:
        print(type(e).__name__, e)

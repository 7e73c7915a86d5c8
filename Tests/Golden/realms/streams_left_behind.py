# differs: CPython has no rexec. What a guest may only hold does not become a stream by lying in sys.
import rexec
import sys


class Journal:
    def write(self, text):
        sys.__stdout__.write(f"escaped: write {text!r}\n")

    def read(self, n=-1):
        sys.__stdout__.write("escaped: read\n")
        return "nobody may know"

    def readline(self, n=-1):
        return self.read()

    def flush(self):
        sys.__stdout__.write("escaped: flush\n")


journal = Journal()


def realm():
    r = rexec.RExec()
    r.expose("opaque", lambda: journal)
    r.expose("say", lambda text: print(text, end=""))
    r.expose("ask", lambda: input())
    return r


def attempt(f):
    try:
        f()
    except Exception as e:
        print("held", repr(e))


def left():
    r = realm()
    r.set_files()
    try:
        r.r_exec("import sys\nsys.stdout = sys.stdin = opaque()")
    finally:
        r.reset_files()
    r.s_exec("import sys\nprint(sys.stdout is opaque(), sys.stdin is opaque())")


attempt(left)
for code in ("sys.stdout = opaque()\nsay('of the guest')", "sys.stdin = opaque()\nask()"):
    attempt(lambda: realm().s_exec("import sys\n" + code))


# What is the guest's own, or the host has granted, is kept.
def kept():
    r = realm()
    r.set_files()
    try:
        r.r_exec('''
import sys
class Own:
    def __init__(self): self.texts = []
    def write(self, text): self.texts.append(text)
    def flush(self): pass
sys.stdout = own = Own()
print("first")
''')
    finally:
        r.reset_files()
    r.s_exec("import sys\nprint('second')\nsay('third')\nsame = sys.stdout is own")
    print(r.r_eval("own.texts"), r.r_eval("same"))


attempt(kept)

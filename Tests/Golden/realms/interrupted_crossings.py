# differs: CPython has no rexec. A loop that only crosses between realms can be interrupted.
import Bastion
import _signal as signal
import rexec


class Late(Exception):
    pass


def late(number, frame):
    raise Late


signal.signal(signal.SIGVTALRM, late)


class Host:
    def tick(self):
        # Signals are heard where trusted code jumps, or calls Python code.
        for i in 1, 2:
            pass
        return i


r = rexec.RExec()
space = r.add_module("__main__").__dict__
space["tick"] = Host().tick
space["b"] = Bastion.Bastion(Host())
r.r_exec("class C:\n  def __len__(self): return 1")
for source in ("while True: tick()", "while True: b.tick()", "[b.tick() for _ in iter(int, 1)]"):
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.01)
    try:
        r.r_exec(source)
    except Late:
        print("interrupted")
signal.setitimer(signal.ITIMER_VIRTUAL, 0.01)
c = r.r_eval("C()")
try:
    while True:
        len(c)
except Late:
    print("interrupted")
